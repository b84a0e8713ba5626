using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Machinery.Scheduling;
using Kuber.Machinery.Selectors;
using Kuber.Scheduler.Cache;

namespace Kuber.Scheduler.Plugins;

/// <summary>A topology spread constraint of a pod, made ready for counting.</summary>
internal sealed class SpreadConstraint
{
    private readonly LabelSelector? selector;
    private readonly bool honorAffinity;
    private readonly bool honorTaints;

    public SpreadConstraint(TopologySpreadConstraint constraint, Pod pod)
    {
        TopologyKey = constraint.TopologyKey;
        MaxSkew = constraint.MaxSkew;
        MinDomains = constraint.MinDomains ?? 1;
        honorAffinity = constraint.NodeAffinityPolicy is null or "Honor";
        honorTaints = constraint.NodeTaintsPolicy == "Honor";
        selector = constraint.LabelSelector;
        foreach (var key in constraint.MatchLabelKeys)
        {
            // Where the API server has merged the keys into the selector already, this changes nothing.
            if (selector is not null && pod.Metadata.Labels.TryGetValue(key, out var value))
            {
                selector = selector with { MatchLabels = selector.MatchLabels.Set(key, value) };
            }
        }

        MatchesSelf = LabelSelectorRules.Matches(selector, pod.Metadata.Labels);
    }

    public string TopologyKey { get; }

    public int MaxSkew { get; }

    public int MinDomains { get; }

    /// <summary>Whether the pod counts for its own constraint.</summary>
    public bool MatchesSelf { get; }

    /// <summary>Whether a placed pod counts.</summary>
    public bool Counts(PodInfo placed, string ns) =>
        placed.Pod.Metadata.DeletionTimestamp is null && placed.Pod.Metadata.Namespace == ns && LabelSelectorRules.Matches(selector, placed.Pod.Metadata.Labels);

    /// <summary>How many placed pods of a node count.</summary>
    public int Count(NodeInfo node, string ns)
    {
        var count = 0;
        foreach (var placed in node.Pods)
        {
            count += Counts(placed, ns) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether a node takes part in the spreading.</summary>
    public bool Includes(Pod pod, Node node) =>
        (!honorAffinity || NodeAffinityRules.MatchesRequired(pod.Spec, node))
        && (!honorTaints || TolerationRules.FirstUntolerated(node.Spec.Taints, pod.Spec.Tolerations) is null);
}
