using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Selectors;

namespace Kuber.ApiServer.Admission.Matching;

/// <summary>What a webhook, a policy or a binding is for, with its selectors read. Immutable.</summary>
internal sealed class MatchCriteria
{
    private MatchCriteria(LabelSelector? namespaces, LabelSelector? objects, string? matchPolicy)
    {
        Namespaces = namespaces is null ? Selector.Everything : Selector.From(namespaces);
        Objects = objects is null ? Selector.Everything : Selector.From(objects);
        TakesEquivalents = matchPolicy is null or "Equivalent";
    }

    /// <summary>Every request.</summary>
    public static MatchCriteria Everything { get; } = new(null, null, null) { IsForAnyResource = true };

    /// <summary>What is done with which resources: one rule must hold.</summary>
    public IReadOnlyList<MatchedRule> Rules { get; private init; } = [];

    /// <summary>What is left out again.</summary>
    public IReadOnlyList<MatchedRule> Exclusions { get; private init; } = [];

    /// <summary>Whether no rule has to hold.</summary>
    public bool IsForAnyResource { get; private init; }

    /// <summary>The namespaces.</summary>
    public Selector Namespaces { get; }

    /// <summary>The objects.</summary>
    public Selector Objects { get; }

    /// <summary>Whether a rule also holds for the same object in another group or version.</summary>
    public bool TakesEquivalents { get; }

    /// <summary>What a webhook is for.</summary>
    public static MatchCriteria Of(IWebhook webhook) => new(webhook.NamespaceSelector, webhook.ObjectSelector, webhook.MatchPolicy)
    {
        Rules = [.. webhook.Rules.Select(static r => new MatchedRule(r, default))],
    };

    /// <summary>What a policy or a binding is for; where it has no rules, that is any resource.</summary>
    public static MatchCriteria Of(MatchResources? match) => match is null ? Everything : new(match.NamespaceSelector, match.ObjectSelector, match.MatchPolicy)
    {
        Rules = [.. match.ResourceRules.Select(static r => new MatchedRule(r.RuleWithOperations, r.ResourceNames))],
        Exclusions = [.. match.ExcludeResourceRules.Select(static r => new MatchedRule(r.RuleWithOperations, r.ResourceNames))],
        IsForAnyResource = match.ResourceRules.IsEmpty,
    };
}
