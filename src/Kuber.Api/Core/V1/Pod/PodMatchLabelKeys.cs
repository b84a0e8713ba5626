using Kuber.Api.Meta.V1;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>
/// Puts the values of the pod's own labels, which <c>matchLabelKeys</c> and <c>mismatchLabelKeys</c> name, into the
/// selectors of pod affinity and topology spread (KEP-3633, KEP-3243).
/// </summary>
internal static class PodMatchLabelKeys
{
    /// <summary>The spec with the selectors completed.</summary>
    public static PodSpec Apply(PodSpec spec, ApiMap<string> labels)
    {
        PodAffinityTerm Term(PodAffinityTerm term) => Complete(term, labels);
        WeightedPodAffinityTerm Weighted(WeightedPodAffinityTerm term)
        {
            var completed = Complete(term.PodAffinityTerm, labels);
            return ReferenceEquals(completed, term.PodAffinityTerm) ? term : term with { PodAffinityTerm = completed };
        }

        if (spec.Affinity is { } affinity)
        {
            var near = affinity.PodAffinity is not { } a ? null : a with
            {
                RequiredDuringSchedulingIgnoredDuringExecution = a.RequiredDuringSchedulingIgnoredDuringExecution.Each(Term),
                PreferredDuringSchedulingIgnoredDuringExecution = a.PreferredDuringSchedulingIgnoredDuringExecution.Each(Weighted),
            };
            var far = affinity.PodAntiAffinity is not { } b ? null : b with
            {
                RequiredDuringSchedulingIgnoredDuringExecution = b.RequiredDuringSchedulingIgnoredDuringExecution.Each(Term),
                PreferredDuringSchedulingIgnoredDuringExecution = b.PreferredDuringSchedulingIgnoredDuringExecution.Each(Weighted),
            };
            if (near != affinity.PodAffinity || far != affinity.PodAntiAffinity)
            {
                spec = spec with { Affinity = affinity with { PodAffinity = near, PodAntiAffinity = far } };
            }
        }

        var constraints = spec.TopologySpreadConstraints.Each(c =>
        {
            var selector = Complete(c.LabelSelector, labels, c.MatchLabelKeys, "In");
            return ReferenceEquals(selector, c.LabelSelector) ? c : c with { LabelSelector = selector };
        });
        return constraints.IsSame(spec.TopologySpreadConstraints) ? spec : spec with { TopologySpreadConstraints = constraints };
    }

    private static PodAffinityTerm Complete(PodAffinityTerm term, ApiMap<string> labels)
    {
        var selector = Complete(term.LabelSelector, labels, term.MatchLabelKeys, "In");
        selector = Complete(selector, labels, term.MismatchLabelKeys, "NotIn");
        return ReferenceEquals(selector, term.LabelSelector) ? term : term with { LabelSelector = selector };
    }

    private static LabelSelector? Complete(LabelSelector? selector, ApiMap<string> labels, ApiList<string> keys, string op)
    {
        if (selector is null)
        {
            return null;
        }

        foreach (var key in keys)
        {
            if (!labels.TryGetValue(key, out var value))
            {
                continue;
            }

            LabelSelectorRequirement wanted = new() { Key = key, Operator = op, Values = [value] };
            if (!selector.MatchExpressions.Exists(e => e == wanted))
            {
                selector = selector with { MatchExpressions = selector.MatchExpressions.Add(wanted) };
            }
        }

        return selector;
    }
}
