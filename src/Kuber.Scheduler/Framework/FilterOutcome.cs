using Kuber.Scheduler.Cache;

namespace Kuber.Scheduler.Framework;

/// <summary>Why the nodes were ruled out for a pod.</summary>
internal sealed class FilterOutcome
{
    /// <summary>The nodes that passed.</summary>
    public List<NodeInfo> Feasible { get; } = [];

    /// <summary>Why each of the others did not.</summary>
    public List<(NodeInfo Node, PluginStatus Status)> Rejected { get; } = [];

    /// <summary>The rejection of the pod before any node was looked at.</summary>
    public PluginStatus? PreFilter { get; set; }

    /// <summary>How many nodes there are.</summary>
    public required int NodeCount { get; init; }

    /// <summary>The plugins that rejected the pod or a node.</summary>
    public HashSet<ISchedulerPlugin> Rejectors { get; } = [];
}
