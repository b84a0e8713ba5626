using Kuber.Api.Meta.V1;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>Labels of nodes that have been replaced by others.</summary>
internal static class NodeLabelWarnings
{
    /// <summary>What to say of a label; null where it is not an old one.</summary>
    public static string? Deprecation(string label) => label switch
    {
        "beta.kubernetes.io/arch" => "deprecated since v1.14; use \"kubernetes.io/arch\" instead",
        "beta.kubernetes.io/os" => "deprecated since v1.14; use \"kubernetes.io/os\" instead",
        "failure-domain.beta.kubernetes.io/region" => "deprecated since v1.17; use \"topology.kubernetes.io/region\" instead",
        "failure-domain.beta.kubernetes.io/zone" => "deprecated since v1.17; use \"topology.kubernetes.io/zone\" instead",
        "beta.kubernetes.io/instance-type" => "deprecated since v1.17; use \"node.kubernetes.io/instance-type\" instead",
        _ => null,
    };

    /// <summary>Warns of old labels in a term of a node selector.</summary>
    public static void Add(NodeSelectorTerm term, FieldPath path, List<string> warnings)
    {
        for (var i = 0; i < term.MatchExpressions.Count; i++)
        {
            Add(term.MatchExpressions[i].Key, path.Child("matchExpressions").Index(i).Child("key"), warnings);
        }
    }

    /// <summary>Warns of an old label.</summary>
    public static void Add(string label, FieldPath path, List<string> warnings)
    {
        if (Deprecation(label) is { } text)
        {
            warnings.Add($"{path}: {label} is {text}");
        }
    }

    /// <summary>Warns of old labels in a selector of labels.</summary>
    public static IReadOnlyList<string> Of(LabelSelector? selector, FieldPath path)
    {
        if (selector is null)
        {
            return [];
        }

        List<string> warnings = [];
        for (var i = 0; i < selector.MatchExpressions.Count; i++)
        {
            Add(selector.MatchExpressions[i].Key, path.Child("matchExpressions").Index(i).Child("key"), warnings);
        }

        foreach (var (label, _) in selector.MatchLabels)
        {
            if (Deprecation(label) is { } text)
            {
                warnings.Add($"{path.Child("matchLabels", label)}: {text}");
            }
        }

        return warnings;
    }
}
