using Kuber.Scheduler.Cache;

namespace Kuber.Scheduler.Framework;

/// <summary>Does what must be done before a pod is bound, such as binding its volumes. Runs beside the scheduling loop.</summary>
internal interface IPreBindPlugin : ISchedulerPlugin
{
    /// <summary>Success, or why the pod cannot be bound: it goes back to the queue.</summary>
    Task<PluginStatus> PreBindAsync(CycleState state, PodInfo pod, string node, CancellationToken cancellationToken);
}
