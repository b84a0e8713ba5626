using Kuber.Scheduler.Cache;

namespace Kuber.Scheduler.Framework;

/// <summary>Told of a pod that has been bound.</summary>
internal interface IPostBindPlugin : ISchedulerPlugin
{
    /// <summary>Called after the pod was bound.</summary>
    void PostBind(CycleState state, PodInfo pod, string node);
}
