using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Rbac.V1;

/// <summary>The rules for the rules of roles.</summary>
internal static class PolicyRuleValidation
{
    /// <summary>Checks the rules of a role, or of a cluster role.</summary>
    public static void Check(ApiList<PolicyRule> rules, bool namespaced, FieldErrors errors)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            Check(rules[i], namespaced, FieldPath.Of("rules").Index(i), errors);
        }
    }

    private static void Check(PolicyRule rule, bool namespaced, FieldPath path, FieldErrors errors)
    {
        if (rule.Verbs.IsEmpty)
        {
            errors.Required(path.Child("verbs"), "verbs must contain at least one value");
        }

        if (!rule.NonResourceURLs.IsEmpty)
        {
            var urls = path.Child("nonResourceURLs");
            if (namespaced)
            {
                errors.Invalid(urls, rule.NonResourceURLs, "namespaced rules cannot apply to non-resource URLs");
            }

            if (!rule.ApiGroups.IsEmpty || !rule.Resources.IsEmpty || !rule.ResourceNames.IsEmpty)
            {
                errors.Invalid(urls, rule.NonResourceURLs, "rules cannot apply to both regular resources and non-resource URLs");
            }

            return;
        }

        if (rule.ApiGroups.IsEmpty)
        {
            errors.Required(path.Child("apiGroups"), "resource rules must supply at least one api group");
        }

        if (rule.Resources.IsEmpty)
        {
            errors.Required(path.Child("resources"), "resource rules must supply at least one resource");
        }
    }
}
