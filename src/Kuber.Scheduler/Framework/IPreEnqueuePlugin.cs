using Kuber.Scheduler.Cache;

namespace Kuber.Scheduler.Framework;

/// <summary>Runs before a pod may enter the active queue; a rejected pod waits for an event that its plugin asked for.</summary>
internal interface IPreEnqueuePlugin : ISchedulerPlugin
{
    /// <summary>Success, or why the pod must wait.</summary>
    PluginStatus PreEnqueue(PodInfo pod);
}
