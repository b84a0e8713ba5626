using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Machinery.Scheduling;

/// <summary>Matches nodes against the node selector and the node affinity of pods. Shared by scheduler, DaemonSets, volumes and kubelet.</summary>
public static class NodeAffinityRules
{
    /// <summary>Whether a node satisfies a pod's node selector and its required node affinity.</summary>
    public static bool MatchesRequired(PodSpec pod, Node node)
    {
        foreach (var (key, value) in pod.NodeSelector.AsSpan())
        {
            if (!node.Metadata.Labels.TryGetValue(key, out var actual) || actual != value)
            {
                return false;
            }
        }

        var required = pod.Affinity?.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution;
        return required is null || Matches(required, node);
    }

    /// <summary>Whether a node satisfies at least one term.</summary>
    public static bool Matches(NodeSelector selector, Node node)
    {
        foreach (var term in selector.NodeSelectorTerms)
        {
            if (Matches(term, node))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a node satisfies all of a term; an empty term matches nothing.</summary>
    public static bool Matches(NodeSelectorTerm term, Node node)
    {
        if (term.MatchExpressions.IsEmpty && term.MatchFields.IsEmpty)
        {
            return false;
        }

        foreach (var requirement in term.MatchExpressions)
        {
            var exists = node.Metadata.Labels.TryGetValue(requirement.Key, out var value);
            if (!Matches(requirement, exists, value ?? ""))
            {
                return false;
            }
        }

        foreach (var requirement in term.MatchFields)
        {
            if (requirement.Key != "metadata.name" || !Matches(requirement, true, node.Metadata.Name))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Matches(NodeSelectorRequirement requirement, bool exists, string value) => requirement.Operator switch
    {
        "In" => exists && Holds(requirement.Values, value),
        "NotIn" => !exists || !Holds(requirement.Values, value),
        "Exists" => exists,
        "DoesNotExist" => !exists,
        "Gt" => exists && Compare(requirement, value) > 0,
        "Lt" => exists && Compare(requirement, value) < 0,
        _ => false,
    };

    // 0 where either side is no integer: neither greater nor less.
    private static int Compare(NodeSelectorRequirement requirement, string value) =>
        requirement.Values.Count == 1
        && long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var left)
        && long.TryParse(requirement.Values[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var right)
            ? left.CompareTo(right)
            : 0;

    private static bool Holds(ApiList<string> values, string value)
    {
        foreach (var candidate in values)
        {
            if (candidate == value)
            {
                return true;
            }
        }

        return false;
    }
}
