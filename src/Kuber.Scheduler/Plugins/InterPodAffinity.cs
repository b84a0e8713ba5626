using Kuber.Api.Core.V1;
using Kuber.Scheduler.Cache;
using Kuber.Scheduler.Framework;

namespace Kuber.Scheduler.Plugins;

/// <summary>
/// Rules out nodes by required affinity and anti-affinity between pods, of the pod itself and of the pods already placed
/// (anti-affinity holds both ways); prefers by the preferred terms of both sides.
/// </summary>
internal sealed class InterPodAffinity : IPreFilterPlugin, IFilterPlugin, IPreScorePlugin, IScorePlugin, IQueueingHintPlugin
{
    private const int HardAffinityWeight = 1;
    private static readonly PluginStatus AffinityRejection = PluginStatus.Unresolvable("node(s) didn't match pod affinity rules");
    private static readonly PluginStatus AntiAffinityRejection = PluginStatus.Unschedulable("node(s) didn't match pod anti-affinity rules");
    private static readonly PluginStatus ExistingRejection = PluginStatus.Unschedulable("node(s) didn't satisfy existing pods anti-affinity rules");

    /// <inheritdoc/>
    public string Name => "InterPodAffinity";

    /// <inheritdoc/>
    public ClusterEventKind Events => ClusterEventKind.NodeAdded | ClusterEventKind.NodeLabels | ClusterEventKind.PodAdded | ClusterEventKind.PodUpdated | ClusterEventKind.PodDeleted | ClusterEventKind.OwnPodUpdated | ClusterEventKind.NamespaceLabels;

    /// <inheritdoc/>
    public PluginStatus PreFilter(CycleState state, PodInfo pod, SchedulerCache cache)
    {
        var data = new State(cache);
        foreach (var node in cache.NodesWithRequiredAntiAffinity)
        {
            foreach (var existing in node.PodsWithRequiredAntiAffinity)
            {
                CountExisting(data, pod, existing, node, 1);
            }
        }

        if (pod.RequiredAffinity.Length + pod.RequiredAntiAffinity.Length > 0)
        {
            foreach (var node in cache.Nodes)
            {
                foreach (var existing in node.Pods)
                {
                    CountOwn(data, pod, existing, node, 1);
                }
            }
        }
        else if (data.Existing.IsEmpty)
        {
            return PluginStatus.Skip;
        }

        state.Set(data);
        return PluginStatus.Success;
    }

    /// <inheritdoc/>
    public void AddPod(CycleState state, PodInfo pod, PodInfo added, NodeInfo node) => Follow(state, pod, added, node, 1);

    /// <inheritdoc/>
    public void RemovePod(CycleState state, PodInfo pod, PodInfo removed, NodeInfo node) => Follow(state, pod, removed, node, -1);

    /// <inheritdoc/>
    public PluginStatus Filter(CycleState state, PodInfo pod, NodeInfo node)
    {
        var data = state.Get<State>()!;
        if (!SatisfiesAffinity(data, pod, node))
        {
            return AffinityRejection;
        }

        foreach (var term in pod.RequiredAntiAffinity)
        {
            if (node.Node!.Metadata.Labels.TryGetValue(term.TopologyKey, out var value) && data.AntiAffinity[term.TopologyKey, value] > 0)
            {
                return AntiAffinityRejection;
            }
        }

        if (!data.Existing.IsEmpty)
        {
            foreach (var (key, value) in node.Node!.Metadata.Labels.AsSpan())
            {
                if (data.Existing[key, value] > 0)
                {
                    return ExistingRejection;
                }
            }
        }

        return PluginStatus.Success;
    }

    /// <inheritdoc/>
    public PluginStatus PreScore(CycleState state, PodInfo pod, IReadOnlyList<NodeInfo> nodes, SchedulerCache cache)
    {
        var scores = new TopologyCounts();
        var own = pod.PreferredAffinity.Length + pod.PreferredAntiAffinity.Length > 0;
        IEnumerable<NodeInfo> look = own ? cache.Nodes : cache.NodesWithAffinity;
        foreach (var node in look)
        {
            if (node.Node is null)
            {
                continue;
            }

            foreach (var existing in own ? node.Pods : node.PodsWithAffinity)
            {
                Weigh(scores, pod, existing, node.Node, cache);
            }
        }

        if (scores.IsEmpty)
        {
            return PluginStatus.Skip;
        }

        state.Set(new Scores(scores));
        return PluginStatus.Success;
    }

    /// <inheritdoc/>
    public long Score(CycleState state, PodInfo pod, NodeInfo node)
    {
        var counts = state.Get<Scores>()!.Counts;
        long score = 0;
        foreach (var (key, value) in node.Node!.Metadata.Labels.AsSpan())
        {
            score += counts[key, value];
        }

        return score;
    }

    /// <inheritdoc/>
    public void Normalize(CycleState state, PodInfo pod, IReadOnlyList<NodeInfo> nodes, Span<long> scores) => Normalization.ToRange(scores);

    private static bool SatisfiesAffinity(State data, PodInfo pod, NodeInfo node)
    {
        var satisfied = true;
        foreach (var term in pod.RequiredAffinity)
        {
            if (!node.Node!.Metadata.Labels.TryGetValue(term.TopologyKey, out var value))
            {
                return false;
            }

            satisfied &= data.Affinity[term.TopologyKey, value] > 0;
        }

        // The first of a group of pods that want to be together may go anywhere.
        return satisfied || data.Affinity.IsEmpty && MatchesAll(pod.RequiredAffinity, pod.Pod, data.Cache);
    }

    private static bool MatchesAll(AffinityTerm[] terms, Pod pod, SchedulerCache cache)
    {
        foreach (var term in terms)
        {
            if (!term.Matches(pod, cache))
            {
                return false;
            }
        }

        return terms.Length > 0;
    }

    private static void Follow(CycleState state, PodInfo pod, PodInfo other, NodeInfo node, int change)
    {
        if (state.Get<State>() is { } data)
        {
            CountExisting(data, pod, other, node, change);
            CountOwn(data, pod, other, node, change);
        }
    }

    private static void CountExisting(State data, PodInfo pod, PodInfo existing, NodeInfo node, int change)
    {
        foreach (var term in existing.RequiredAntiAffinity)
        {
            if (node.Node?.Metadata.Labels.GetValueOrDefault(term.TopologyKey) is { } value && term.Matches(pod.Pod, data.Cache))
            {
                data.Existing.Add(term.TopologyKey, value, change);
            }
        }
    }

    private static void CountOwn(State data, PodInfo pod, PodInfo existing, NodeInfo node, int change)
    {
        if (pod.RequiredAffinity.Length > 0 && MatchesAll(pod.RequiredAffinity, existing.Pod, data.Cache))
        {
            foreach (var term in pod.RequiredAffinity)
            {
                if (node.Node?.Metadata.Labels.GetValueOrDefault(term.TopologyKey) is { } value)
                {
                    data.Affinity.Add(term.TopologyKey, value, change);
                }
            }
        }

        foreach (var term in pod.RequiredAntiAffinity)
        {
            if (node.Node?.Metadata.Labels.GetValueOrDefault(term.TopologyKey) is { } value && term.Matches(existing.Pod, data.Cache))
            {
                data.AntiAffinity.Add(term.TopologyKey, value, change);
            }
        }
    }

    private static void Weigh(TopologyCounts scores, PodInfo pod, PodInfo existing, Node node, SchedulerCache cache)
    {
        Weigh(scores, pod.PreferredAffinity, existing.Pod, node, cache, 1);
        Weigh(scores, pod.PreferredAntiAffinity, existing.Pod, node, cache, -1);
        Weigh(scores, existing.PreferredAffinity, pod.Pod, node, cache, 1);
        Weigh(scores, existing.PreferredAntiAffinity, pod.Pod, node, cache, -1);
        foreach (var term in existing.RequiredAffinity)
        {
            Weigh(scores, term, pod.Pod, node, cache, HardAffinityWeight);
        }
    }

    private static void Weigh(TopologyCounts scores, AffinityTerm[] terms, Pod target, Node node, SchedulerCache cache, int sign)
    {
        foreach (var term in terms)
        {
            Weigh(scores, term, target, node, cache, sign * term.Weight);
        }
    }

    private static void Weigh(TopologyCounts scores, AffinityTerm term, Pod target, Node node, SchedulerCache cache, int weight)
    {
        if (weight != 0 && node.Metadata.Labels.TryGetValue(term.TopologyKey, out var value) && term.Matches(target, cache))
        {
            scores.Add(term.TopologyKey, value, weight);
        }
    }

    private sealed class State(SchedulerCache cache)
    {
        public SchedulerCache Cache { get; } = cache;

        public TopologyCounts Existing { get; } = new();

        public TopologyCounts Affinity { get; } = new();

        public TopologyCounts AntiAffinity { get; } = new();
    }

    private sealed record Scores(TopologyCounts Counts);
}
