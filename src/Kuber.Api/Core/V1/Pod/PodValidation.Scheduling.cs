using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <content>Affinity, tolerations, topology spread and gates.</content>
internal static partial class PodValidation
{
    private static void Affinity(Affinity? affinity, FieldPath path, FieldErrors errors)
    {
        if (affinity?.NodeAffinity is { } node)
        {
            var at = path.Child("nodeAffinity");
            if (node.RequiredDuringSchedulingIgnoredDuringExecution is { } required)
            {
                NodeSelectorValidation.Check(required, at.Child("requiredDuringSchedulingIgnoredDuringExecution"), errors);
            }

            for (var i = 0; i < node.PreferredDuringSchedulingIgnoredDuringExecution.Count; i++)
            {
                var term = node.PreferredDuringSchedulingIgnoredDuringExecution[i];
                var preferred = at.Child("preferredDuringSchedulingIgnoredDuringExecution").Index(i);
                Weight(term.Weight, preferred, errors);
                NodeSelectorValidation.Term(term.Preference, preferred.Child("preference"), errors, anyValues: true);
            }
        }

        if (affinity?.PodAffinity is { } near)
        {
            PodTerms(near.RequiredDuringSchedulingIgnoredDuringExecution, near.PreferredDuringSchedulingIgnoredDuringExecution, path.Child("podAffinity"), errors);
        }

        if (affinity?.PodAntiAffinity is { } far)
        {
            PodTerms(far.RequiredDuringSchedulingIgnoredDuringExecution, far.PreferredDuringSchedulingIgnoredDuringExecution, path.Child("podAntiAffinity"), errors);
        }
    }

    private static void Weight(int weight, FieldPath path, FieldErrors errors)
    {
        if (weight is <= 0 or > 100)
        {
            errors.Invalid(path.Child("weight"), weight, "must be in the range 1-100");
        }
    }

    private static void PodTerms(ApiList<PodAffinityTerm> required, ApiList<WeightedPodAffinityTerm> preferred, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < required.Count; i++)
        {
            PodTerm(required[i], path.Child("requiredDuringSchedulingIgnoredDuringExecution").Index(i), errors);
        }

        for (var i = 0; i < preferred.Count; i++)
        {
            var at = path.Child("preferredDuringSchedulingIgnoredDuringExecution").Index(i);
            Weight(preferred[i].Weight, at, errors);
            PodTerm(preferred[i].PodAffinityTerm, at.Child("podAffinityTerm"), errors);
        }
    }

    private static void PodTerm(PodAffinityTerm term, FieldPath path, FieldErrors errors)
    {
        LabelSelectorValidation.Check(term.LabelSelector, path.Child("labelSelector"), errors);
        LabelSelectorValidation.Check(term.NamespaceSelector, path.Child("namespaceSelector"), errors);
        foreach (var name in term.Namespaces)
        {
            errors.Invalid(path.Child("namespace"), name, NameRules.NamespaceName(name));
        }

        MatchLabelKeys(term.MatchLabelKeys, term.LabelSelector, path.Child("matchLabelKeys"), errors);
        MatchLabelKeys(term.MismatchLabelKeys, term.LabelSelector, path.Child("mismatchLabelKeys"), errors);
        SelectedTwice(term.MatchLabelKeys, term.LabelSelector, path, errors);
        for (var i = 0; i < term.MatchLabelKeys.Count; i++)
        {
            var key = term.MatchLabelKeys[i];
            if (term.MismatchLabelKeys.Exists(k => k == key))
            {
                errors.Invalid(path.Child("matchLabelKeys").Index(i), key, "exists in both matchLabelKeys and mismatchLabelKeys");
            }
        }

        if (term.TopologyKey.Length == 0)
        {
            errors.Required(path.Child("topologyKey"), "can not be empty");
        }

        errors.Invalid(path.Child("topologyKey"), term.TopologyKey, NameRules.QualifiedName(term.TopologyKey));
    }

    private static void MatchLabelKeys(ApiList<string> keys, LabelSelector? selector, FieldPath path, FieldErrors errors)
    {
        if (keys.IsEmpty)
        {
            return;
        }

        if (selector is null)
        {
            errors.Forbidden(path, "must not be specified when labelSelector is not set");
            return;
        }

        for (var i = 0; i < keys.Count; i++)
        {
            errors.Invalid(path.Index(i), keys[i], NameRules.QualifiedName(keys[i]));
        }
    }

    /// <summary>Finds keys whose values the pod's own labels have put into a selector that asks for them anyway.</summary>
    private static void SelectedTwice(ApiList<string> keys, LabelSelector? selector, FieldPath path, FieldErrors errors)
    {
        if (selector is null || keys.IsEmpty)
        {
            return;
        }

        var selected = selector.MatchLabels.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var expression in selector.MatchExpressions)
        {
            var index = keys.AsSpan().LastIndexOf(expression.Key);
            if (!selected.Add(expression.Key) && index >= 0)
            {
                errors.Invalid(path.Index(index), expression.Key, "exists in both matchLabelKeys and labelSelector");
            }
        }
    }

    private static void SchedulingGates(ApiList<PodSchedulingGate> gates, FieldPath path, FieldErrors errors)
    {
        HashSet<string> seen = [];
        for (var i = 0; i < gates.Count; i++)
        {
            errors.Invalid(path.Index(i), gates[i].Name, NameRules.QualifiedName(gates[i].Name));
            if (!seen.Add(gates[i].Name))
            {
                errors.Duplicate(path.Index(i), gates[i].Name);
            }
        }
    }

    private static void SpreadConstraints(ApiList<TopologySpreadConstraint> constraints, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < constraints.Count; i++)
        {
            var constraint = constraints[i];
            var at = path.Index(i);
            if (constraint.MaxSkew <= 0)
            {
                errors.Invalid(at.Child("maxSkew"), constraint.MaxSkew, "must be greater than zero");
            }

            if (constraint.TopologyKey.Length == 0)
            {
                errors.Required(at.Child("topologyKey"), "can not be empty");
            }

            if (constraint.WhenUnsatisfiable is not ("DoNotSchedule" or "ScheduleAnyway"))
            {
                errors.NotSupported(at.Child("whenUnsatisfiable"), constraint.WhenUnsatisfiable, "DoNotSchedule", "ScheduleAnyway");
            }

            for (var j = i + 1; j < constraints.Count; j++)
            {
                if (constraints[j].TopologyKey == constraint.TopologyKey && constraints[j].WhenUnsatisfiable == constraint.WhenUnsatisfiable)
                {
                    errors.Duplicate(at.Child("{topologyKey, whenUnsatisfiable}"), $"{{{constraint.TopologyKey}, {constraint.WhenUnsatisfiable}}}");
                    break;
                }
            }

            if (constraint.MinDomains is { } domains)
            {
                if (domains <= 0)
                {
                    errors.Invalid(at.Child("minDomains"), domains, "must be greater than zero");
                }

                if (constraint.WhenUnsatisfiable != "DoNotSchedule")
                {
                    errors.Invalid(at.Child("minDomains"), domains, $"can only use minDomains if whenUnsatisfiable=DoNotSchedule, not {constraint.WhenUnsatisfiable}");
                }
            }

            InclusionPolicy(constraint.NodeAffinityPolicy, at.Child("nodeAffinityPolicy"), errors);
            InclusionPolicy(constraint.NodeTaintsPolicy, at.Child("nodeTaintsPolicy"), errors);
            MatchLabelKeys(constraint.MatchLabelKeys, constraint.LabelSelector, at.Child("matchLabelKeys"), errors);
            SelectedTwice(constraint.MatchLabelKeys, constraint.LabelSelector, at, errors);
            LabelSelectorValidation.Check(constraint.LabelSelector, at.Child("labelSelector"), errors);
        }
    }

    private static void InclusionPolicy(string? policy, FieldPath path, FieldErrors errors)
    {
        if (policy is not (null or "Honor" or "Ignore"))
        {
            errors.NotSupported(path, policy, "Honor", "Ignore");
        }
    }

    /// <summary>Checks tolerations.</summary>
    public static void Tolerations(ApiList<Toleration> tolerations, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < tolerations.Count; i++)
        {
            var toleration = tolerations[i];
            var at = path.Index(i);
            if (toleration.Key.Length > 0)
            {
                errors.Invalid(at.Child("key"), toleration.Key, NameRules.QualifiedName(toleration.Key));
            }
            else if (toleration.Operator != "Exists")
            {
                errors.Invalid(at.Child("operator"), toleration.Operator, "operator must be Exists when `key` is empty, which means \"match all values and all keys\"");
            }

            if (toleration.TolerationSeconds is not null && toleration.Effect != "NoExecute")
            {
                errors.Invalid(at.Child("effect"), toleration.Effect, "effect must be 'NoExecute' when `tolerationSeconds` is set");
            }

            switch (toleration.Operator)
            {
                case "" or "Equal":
                    if (NameRules.LabelValue(toleration.Value) is { Count: > 0 } wrong)
                    {
                        errors.Invalid(at.Child("operator"), toleration.Value, string.Join(";", wrong));
                    }

                    break;
                case "Exists":
                    if (toleration.Value.Length > 0)
                    {
                        errors.Invalid(at.Child("operator"), toleration.Value, "value must be empty when `operator` is 'Exists'");
                    }

                    break;
                case "Lt" or "Gt":
                    errors.NotSupported(at.Child("operator"), toleration.Operator, "Equal", "Exists", "Lt", "Gt");
                    break;
                default:
                    errors.NotSupported(at.Child("operator"), toleration.Operator, "Equal", "Exists");
                    break;
            }

            TaintValidation.Effect(toleration.Effect, at.Child("effect"), errors, allowEmpty: true);
        }
    }
}
