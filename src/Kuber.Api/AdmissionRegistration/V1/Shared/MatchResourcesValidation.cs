using Kuber.Api.Meta.V1;
using Kuber.Api.Validation;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>The rules for the selections of objects that policies are for.</summary>
internal static class MatchResourcesValidation
{
    /// <summary>Checks what a policy is for: something that has at least one rule.</summary>
    public static void Constraints(MatchResources? match, FieldPath path, FieldErrors errors)
    {
        if (match is null)
        {
            errors.Required(path);
            return;
        }

        Check(match, path, errors);
        if (match.ResourceRules.IsEmpty)
        {
            errors.Required(path.Child("resourceRules"));
        }
    }

    /// <summary>Checks a selection.</summary>
    public static void Check(MatchResources match, FieldPath path, FieldErrors errors)
    {
        if (match.MatchPolicy is null)
        {
            errors.Required(path.Child("matchPolicy"));
        }
        else
        {
            MatchPolicy(match.MatchPolicy, path.Child("matchPolicy"), errors);
        }

        Selector(match.NamespaceSelector, path.Child("namespaceSelector"), errors);
        Selector(match.ObjectSelector, path.Child("objectSelector"), errors);
        for (var i = 0; i < match.ResourceRules.Count; i++)
        {
            RuleValidation.Check(match.ResourceRules[i], path.Child("resourceRules").Index(i), errors);
        }

        for (var i = 0; i < match.ExcludeResourceRules.Count; i++)
        {
            RuleValidation.Check(match.ExcludeResourceRules[i], path.Child("excludeResourceRules").Index(i), errors);
        }
    }

    /// <summary>Checks whether other versions match too.</summary>
    public static void MatchPolicy(string? policy, FieldPath path, FieldErrors errors)
    {
        if (policy is not (null or "Equivalent" or "Exact"))
        {
            errors.NotSupported(path, policy, "Equivalent", "Exact");
        }
    }

    /// <summary>Checks what happens on failures.</summary>
    public static void FailurePolicy(string? policy, FieldPath path, FieldErrors errors)
    {
        if (policy is not (null or "Fail" or "Ignore"))
        {
            errors.NotSupported(path, policy, "Fail", "Ignore");
        }
    }

    private static void Selector(LabelSelector? selector, FieldPath path, FieldErrors errors)
    {
        if (selector is null)
        {
            errors.Required(path);
        }

        LabelSelectorValidation.Check(selector, path, errors);
    }
}
