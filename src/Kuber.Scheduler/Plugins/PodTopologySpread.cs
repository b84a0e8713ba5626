using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Scheduler.Cache;
using Kuber.Scheduler.Framework;

namespace Kuber.Scheduler.Plugins;

/// <summary>
/// Spreads pods over topologies: rules out nodes that would make the skew too large, and prefers those that lessen it
/// (KEP-895). Pods without constraints of their own are spread over hosts and zones with the other pods of their owner.
/// </summary>
internal sealed class PodTopologySpread : IPreFilterPlugin, IFilterPlugin, IPreScorePlugin, IScorePlugin, IQueueingHintPlugin
{
    private const string HostnameLabel = "kubernetes.io/hostname";
    private const string ZoneLabel = "topology.kubernetes.io/zone";
    private static readonly PluginStatus Rejection = PluginStatus.Unschedulable("node(s) didn't match pod topology spread constraints");
    private static readonly PluginStatus MissingLabel = PluginStatus.Unresolvable("node(s) didn't match pod topology spread constraints (missing required label)");

    /// <inheritdoc/>
    public string Name => "PodTopologySpread";

    /// <inheritdoc/>
    public ClusterEventKind Events => ClusterEventKind.AnyNode | ClusterEventKind.PodAdded | ClusterEventKind.PodUpdated | ClusterEventKind.PodDeleted | ClusterEventKind.OwnPodUpdated;

    /// <inheritdoc/>
    public PluginStatus PreFilter(CycleState state, PodInfo pod, SchedulerCache cache)
    {
        var hard = Constraints(pod.Pod, "DoNotSchedule");
        if (hard.Count == 0)
        {
            return PluginStatus.Skip;
        }

        var data = new State(hard.ConvertAll(c => new Domains(c)));
        foreach (var node in cache.Nodes)
        {
            if (!HasLabels(hard, node.Node!))
            {
                continue;
            }

            foreach (var domains in data.Domains)
            {
                if (domains.Constraint.Includes(pod.Pod, node.Node!))
                {
                    domains.Add(node.Node!.Metadata.Labels[domains.Constraint.TopologyKey], domains.Constraint.Count(node, pod.Pod.Metadata.Namespace));
                }
            }
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
        foreach (var domains in state.Get<State>()!.Domains)
        {
            if (!node.Node!.Metadata.Labels.TryGetValue(domains.Constraint.TopologyKey, out var value))
            {
                return MissingLabel;
            }

            var skew = domains.Count(value) + (domains.Constraint.MatchesSelf ? 1 : 0) - domains.Minimum;
            if (skew > domains.Constraint.MaxSkew)
            {
                return Rejection;
            }
        }

        return PluginStatus.Success;
    }

    /// <inheritdoc/>
    public PluginStatus PreScore(CycleState state, PodInfo pod, IReadOnlyList<NodeInfo> nodes, SchedulerCache cache)
    {
        var soft = Constraints(pod.Pod, "ScheduleAnyway");
        var required = soft.Count > 0;
        if (soft.Count == 0 && pod.Pod.Spec.TopologySpreadConstraints.IsEmpty)
        {
            soft = Defaults(pod.Pod);
        }

        if (soft.Count == 0)
        {
            return PluginStatus.Skip;
        }

        var data = new ScoreState(soft.ConvertAll(c => new Domains(c)), required);
        var hosts = 0;
        foreach (var node in nodes)
        {
            if (required && !HasLabels(soft, node.Node!))
            {
                data.Ignored.Add(node.Name);
                continue;
            }

            hosts++;
            foreach (var domains in data.Domains)
            {
                if (domains.Constraint.TopologyKey != HostnameLabel && node.Node!.Metadata.Labels.TryGetValue(domains.Constraint.TopologyKey, out var value))
                {
                    domains.Add(value, 0);
                }
            }
        }

        foreach (var domains in data.Domains)
        {
            var size = domains.Constraint.TopologyKey == HostnameLabel ? hosts : domains.Number;
            domains.Weight = Math.Log(size + 2);
            if (domains.Constraint.TopologyKey != HostnameLabel)
            {
                CountAll(domains, soft, pod.Pod, cache, required);
            }
        }

        state.Set(data);
        return PluginStatus.Success;
    }

    /// <inheritdoc/>
    public long Score(CycleState state, PodInfo pod, NodeInfo node)
    {
        var data = state.Get<ScoreState>()!;
        if (data.Ignored.Contains(node.Name))
        {
            return 0;
        }

        double score = 0;
        foreach (var domains in data.Domains)
        {
            if (node.Node!.Metadata.Labels.TryGetValue(domains.Constraint.TopologyKey, out var value))
            {
                var count = domains.Constraint.TopologyKey == HostnameLabel
                    ? domains.Constraint.Count(node, pod.Pod.Metadata.Namespace)
                    : domains.Count(value);
                score += (count * domains.Weight) + (domains.Constraint.MaxSkew - 1);
            }
        }

        return (long)Math.Round(score);
    }

    /// <inheritdoc/>
    public void Normalize(CycleState state, PodInfo pod, IReadOnlyList<NodeInfo> nodes, Span<long> scores)
    {
        var ignored = state.Get<ScoreState>()!.Ignored;
        var min = long.MaxValue;
        long max = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (!ignored.Contains(nodes[i].Name))
            {
                min = Math.Min(min, scores[i]);
                max = Math.Max(max, scores[i]);
            }
        }

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = ignored.Contains(nodes[i].Name) ? 0 : max == 0 ? IScorePlugin.MaxScore : IScorePlugin.MaxScore * (max + min - scores[i]) / max;
        }
    }

    private static List<SpreadConstraint> Constraints(Pod pod, string action)
    {
        var result = new List<SpreadConstraint>();
        foreach (var constraint in pod.Spec.TopologySpreadConstraints)
        {
            if (constraint.WhenUnsatisfiable == action)
            {
                result.Add(new(constraint, pod));
            }
        }

        return result;
    }

    // Siblings are told by their labels: those that the owner's template gave them.
    private static List<SpreadConstraint> Defaults(Pod pod)
    {
        if (pod.Metadata.Labels.IsEmpty || !pod.Metadata.OwnerReferences.Exists(o => o.Controller == true && o.Kind is "ReplicaSet" or "ReplicationController" or "StatefulSet"))
        {
            return [];
        }

        var labels = pod.Metadata.Labels.Remove("statefulset.kubernetes.io/pod-name").Remove("apps.kubernetes.io/pod-index");
        var selector = new LabelSelector { MatchLabels = labels };
        return
        [
            new(new() { TopologyKey = HostnameLabel, MaxSkew = 3, LabelSelector = selector }, pod),
            new(new() { TopologyKey = ZoneLabel, MaxSkew = 5, LabelSelector = selector }, pod),
        ];
    }

    private static bool HasLabels(List<SpreadConstraint> constraints, Node node)
    {
        foreach (var constraint in constraints)
        {
            if (!node.Metadata.Labels.ContainsKey(constraint.TopologyKey))
            {
                return false;
            }
        }

        return true;
    }

    private static void CountAll(Domains domains, List<SpreadConstraint> all, Pod pod, SchedulerCache cache, bool required)
    {
        foreach (var node in cache.Nodes)
        {
            if (node.Node!.Metadata.Labels.TryGetValue(domains.Constraint.TopologyKey, out var value) && domains.Knows(value)
                && (!required || HasLabels(all, node.Node)) && domains.Constraint.Includes(pod, node.Node))
            {
                domains.Add(value, domains.Constraint.Count(node, pod.Metadata.Namespace));
            }
        }
    }

    private static void Follow(CycleState state, PodInfo pod, PodInfo other, NodeInfo node, int change)
    {
        foreach (var domains in state.Get<State>()?.Domains ?? [])
        {
            if (domains.Constraint.Counts(other, pod.Pod.Metadata.Namespace) && domains.Constraint.Includes(pod.Pod, node.Node!)
                && node.Node!.Metadata.Labels.TryGetValue(domains.Constraint.TopologyKey, out var value) && domains.Knows(value))
            {
                domains.Add(value, change);
            }
        }
    }

    private sealed class Domains(SpreadConstraint constraint)
    {
        private readonly Dictionary<string, int> counts = [];
        private int? minimum;

        public SpreadConstraint Constraint { get; } = constraint;

        public double Weight { get; set; }

        public int Number => counts.Count;

        /// <summary>The least count of any domain; 0 while there are fewer domains than wanted.</summary>
        public int Minimum => minimum ??= counts.Count == 0 || counts.Count < Constraint.MinDomains ? 0 : counts.Values.Min();

        public bool Knows(string value) => counts.ContainsKey(value);

        public int Count(string value) => counts.GetValueOrDefault(value);

        public void Add(string value, int change)
        {
            counts[value] = counts.GetValueOrDefault(value) + change;
            minimum = null;
        }
    }

    private sealed record State(List<Domains> Domains);

    private sealed record ScoreState(List<Domains> Domains, bool Required)
    {
        public HashSet<string> Ignored { get; } = [];
    }
}
