using Kuber.Scheduler.Cache;

namespace Kuber.Scheduler.Framework;

/// <summary>Ranks the feasible nodes from 0 to 100.</summary>
internal interface IScorePlugin : ISchedulerPlugin
{
    /// <summary>The best score.</summary>
    const long MaxScore = 100;

    /// <summary>The score of a node; any range where <see cref="Normalize"/> brings it to 0 to 100.</summary>
    long Score(CycleState state, PodInfo pod, NodeInfo node);

    /// <summary>Brings the scores of all nodes to 0 to 100.</summary>
    void Normalize(CycleState state, PodInfo pod, IReadOnlyList<NodeInfo> nodes, Span<long> scores)
    {
    }
}
