using Kuber.Scheduler.Cache;

namespace Kuber.Scheduler.Framework;

/// <summary>Runs once for a pod that has several feasible nodes.</summary>
internal interface IPreScorePlugin : ISchedulerPlugin
{
    /// <summary>Prepares what Score needs. Skip leaves out the plugin's Score for this pod.</summary>
    PluginStatus PreScore(CycleState state, PodInfo pod, IReadOnlyList<NodeInfo> nodes, SchedulerCache cache);
}
