using Kuber.Api.Meta.V1;
using Kuber.Api.Registry;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>What rules and selections of objects get where their author says nothing.</summary>
internal static class MatchingDefaults
{
    /// <summary>What happens where a webhook or an expression fails.</summary>
    public const string FailurePolicy = "Fail";

    /// <summary>Whether other versions of what is matched match too.</summary>
    public const string MatchPolicy = "Equivalent";

    /// <summary>The rule with defaults.</summary>
    public static RuleWithOperations Apply(RuleWithOperations rule) =>
        rule.Rule.Scope is not null ? rule : rule with { Rule = rule.Rule with { Scope = "*" } };

    /// <summary>The selection with defaults; none stays none.</summary>
    public static MatchResources? Apply(MatchResources? match)
    {
        if (match is null)
        {
            return null;
        }

        var rules = match.ResourceRules.Each(Apply);
        var excluded = match.ExcludeResourceRules.Each(Apply);
        return match is { MatchPolicy: not null, NamespaceSelector: not null, ObjectSelector: not null } && rules.IsSame(match.ResourceRules) && excluded.IsSame(match.ExcludeResourceRules)
            ? match
            : match with
            {
                MatchPolicy = match.MatchPolicy ?? MatchPolicy,
                NamespaceSelector = match.NamespaceSelector ?? LabelSelector.Empty,
                ObjectSelector = match.ObjectSelector ?? LabelSelector.Empty,
                ResourceRules = rules,
                ExcludeResourceRules = excluded,
            };
    }

    private static NamedRuleWithOperations Apply(NamedRuleWithOperations rule)
    {
        var inner = Apply(rule.RuleWithOperations);
        return ReferenceEquals(inner, rule.RuleWithOperations) ? rule : rule with { RuleWithOperations = inner };
    }
}
