using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Machinery.Selectors;

/// <summary>Matches labels against the structured selectors of specs.</summary>
public static class LabelSelectorRules
{
    /// <summary>Whether the labels match: null matches nothing, an empty selector everything.</summary>
    public static bool Matches(LabelSelector? selector, ApiMap<string> labels)
    {
        if (selector is null || !Contains(labels, selector.MatchLabels))
        {
            return false;
        }

        foreach (var requirement in selector.MatchExpressions)
        {
            if (!Matches(requirement, labels))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the labels hold every pair; no pairs match everything.</summary>
    public static bool Contains(ApiMap<string> labels, ApiMap<string> pairs)
    {
        foreach (var (key, value) in pairs.AsSpan())
        {
            if (!labels.TryGetValue(key, out var actual) || actual != value)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a selector selects everything.</summary>
    public static bool IsEmpty(LabelSelector? selector) => selector is not null && selector.MatchLabels.IsEmpty && selector.MatchExpressions.IsEmpty;

    private static bool Matches(LabelSelectorRequirement requirement, ApiMap<string> labels)
    {
        var exists = labels.TryGetValue(requirement.Key, out var value);
        return requirement.Operator switch
        {
            "In" => exists && Holds(requirement.Values, value!),
            "NotIn" => !exists || !Holds(requirement.Values, value!),
            "Exists" => exists,
            "DoesNotExist" => !exists,
            _ => false,
        };
    }

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
