using Kuber.Scheduler.Cache;

namespace Kuber.Scheduler.Framework;

/// <summary>Rules nodes out. Called for one node after the other until one plugin rejects it.</summary>
internal interface IFilterPlugin : ISchedulerPlugin
{
    /// <summary>Success, or why the pod cannot run on the node.</summary>
    PluginStatus Filter(CycleState state, PodInfo pod, NodeInfo node);
}
