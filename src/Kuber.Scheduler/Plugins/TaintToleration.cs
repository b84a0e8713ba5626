using Kuber.Api.Core.V1;
using Kuber.Machinery.Scheduling;
using Kuber.Scheduler.Cache;
using Kuber.Scheduler.Framework;

namespace Kuber.Scheduler.Plugins;

/// <summary>Rules out nodes with taints that the pod does not tolerate; prefers those with few PreferNoSchedule taints.</summary>
internal sealed class TaintToleration : IFilterPlugin, IPreScorePlugin, IScorePlugin, IQueueingHintPlugin
{
    private static readonly PluginStatus Rejection = PluginStatus.Unresolvable("node(s) had untolerated taint(s)");

    /// <inheritdoc/>
    public string Name => "TaintToleration";

    /// <inheritdoc/>
    public ClusterEventKind Events => ClusterEventKind.NodeAdded | ClusterEventKind.NodeTaints | ClusterEventKind.OwnPodUpdated;

    /// <inheritdoc/>
    public bool MayHelp(PodInfo pod, in ClusterEvent change) =>
        change.New is not Node node || TolerationRules.FirstUntolerated(node.Spec.Taints, pod.Pod.Spec.Tolerations) is null;

    /// <inheritdoc/>
    public PluginStatus Filter(CycleState state, PodInfo pod, NodeInfo node) =>
        TolerationRules.FirstUntolerated(node.Node!.Spec.Taints, pod.Pod.Spec.Tolerations) is null ? PluginStatus.Success : Rejection;

    /// <inheritdoc/>
    public PluginStatus PreScore(CycleState state, PodInfo pod, IReadOnlyList<NodeInfo> nodes, SchedulerCache cache)
    {
        foreach (var node in nodes)
        {
            if (!node.Node!.Spec.Taints.IsEmpty)
            {
                return PluginStatus.Success;
            }
        }

        return PluginStatus.Skip;
    }

    /// <inheritdoc/>
    public long Score(CycleState state, PodInfo pod, NodeInfo node)
    {
        var intolerable = 0;
        foreach (var taint in node.Node!.Spec.Taints)
        {
            if (taint.Effect == TolerationRules.PreferNoSchedule && !TolerationRules.IsTolerated(pod.Pod.Spec.Tolerations, taint))
            {
                intolerable++;
            }
        }

        return intolerable;
    }

    /// <inheritdoc/>
    public void Normalize(CycleState state, PodInfo pod, IReadOnlyList<NodeInfo> nodes, Span<long> scores) => Normalization.ToMax(scores, reverse: true);
}
