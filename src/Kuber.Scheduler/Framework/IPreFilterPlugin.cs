using Kuber.Scheduler.Cache;

namespace Kuber.Scheduler.Framework;

/// <summary>Runs once for a pod, before its nodes are filtered.</summary>
internal interface IPreFilterPlugin : ISchedulerPlugin
{
    /// <summary>Prepares what Filter needs. Skip leaves out the plugin's Filter for this pod; a rejection ends the cycle.</summary>
    PluginStatus PreFilter(CycleState state, PodInfo pod, SchedulerCache cache);

    /// <summary>The only nodes worth looking at after PreFilter, or null for all.</summary>
    IReadOnlySet<string>? CandidateNodes(CycleState state) => null;

    /// <summary>Follows a pod that is put on a node for the sake of a trial.</summary>
    void AddPod(CycleState state, PodInfo pod, PodInfo added, NodeInfo node)
    {
    }

    /// <summary>Follows a pod that is taken from a node for the sake of a trial.</summary>
    void RemovePod(CycleState state, PodInfo pod, PodInfo removed, NodeInfo node)
    {
    }
}
