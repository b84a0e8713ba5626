using Kuber.Api.Core.V1;
using Kuber.Machinery.Scheduling;
using Kuber.Scheduler.Cache;
using Kuber.Scheduler.Framework;

namespace Kuber.Scheduler.Plugins;

/// <summary>Rules out nodes by node selector and required node affinity; prefers them by preferred node affinity.</summary>
internal sealed class NodeAffinity : IPreFilterPlugin, IFilterPlugin, IPreScorePlugin, IScorePlugin, IQueueingHintPlugin
{
    private static readonly PluginStatus Rejection = PluginStatus.Unresolvable("node(s) didn't match Pod's node affinity/selector");

    /// <inheritdoc/>
    public string Name => "NodeAffinity";

    /// <inheritdoc/>
    public ClusterEventKind Events => ClusterEventKind.NodeAdded | ClusterEventKind.NodeLabels | ClusterEventKind.OwnPodUpdated;

    /// <inheritdoc/>
    public bool MayHelp(PodInfo pod, in ClusterEvent change) => change.New is not Node node || NodeAffinityRules.MatchesRequired(pod.Pod.Spec, node);

    /// <inheritdoc/>
    public PluginStatus PreFilter(CycleState state, PodInfo pod, SchedulerCache cache)
    {
        var required = pod.Pod.Spec.Affinity?.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution;
        if (required is null)
        {
            return pod.Pod.Spec.NodeSelector.IsEmpty ? PluginStatus.Skip : PluginStatus.Success;
        }

        if (Named(required) is { } names)
        {
            state.Set(new NamedNodes(names));
        }

        return PluginStatus.Success;
    }

    /// <inheritdoc/>
    public IReadOnlySet<string>? CandidateNodes(CycleState state) => state.Get<NamedNodes>()?.Names;

    /// <inheritdoc/>
    public PluginStatus Filter(CycleState state, PodInfo pod, NodeInfo node) =>
        NodeAffinityRules.MatchesRequired(pod.Pod.Spec, node.Node!) ? PluginStatus.Success : Rejection;

    /// <inheritdoc/>
    public PluginStatus PreScore(CycleState state, PodInfo pod, IReadOnlyList<NodeInfo> nodes, SchedulerCache cache) =>
        pod.Pod.Spec.Affinity?.NodeAffinity is { PreferredDuringSchedulingIgnoredDuringExecution.IsEmpty: false } ? PluginStatus.Success : PluginStatus.Skip;

    /// <inheritdoc/>
    public long Score(CycleState state, PodInfo pod, NodeInfo node)
    {
        long score = 0;
        foreach (var term in pod.Pod.Spec.Affinity!.NodeAffinity!.PreferredDuringSchedulingIgnoredDuringExecution)
        {
            if (NodeAffinityRules.Matches(term.Preference, node.Node!))
            {
                score += term.Weight;
            }
        }

        return score;
    }

    /// <inheritdoc/>
    public void Normalize(CycleState state, PodInfo pod, IReadOnlyList<NodeInfo> nodes, Span<long> scores) => Normalization.ToMax(scores, reverse: false);

    // Where every term names its nodes, as those of DaemonSets do, no other node needs looking at.
    private static HashSet<string>? Named(NodeSelector required)
    {
        HashSet<string>? names = null;
        foreach (var term in required.NodeSelectorTerms)
        {
            var field = term.MatchFields.Find(f => f is { Key: "metadata.name", Operator: "In" });
            if (field is null)
            {
                return null;
            }

            names ??= new(StringComparer.Ordinal);
            names.UnionWith(field.Values);
        }

        return names;
    }

    private sealed record NamedNodes(HashSet<string> Names);
}
