using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>The rules for what of the API is matched: operations, groups, versions, resources, names.</summary>
internal static class RuleValidation
{
    /// <summary>Checks a rule with its names.</summary>
    public static void Check(NamedRuleWithOperations rule, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < rule.ResourceNames.Count; i++)
        {
            var at = path.Child("resourceNames").Index(i);
            errors.Invalid(at, rule.ResourceNames[i], NameRules.PathSegment(rule.ResourceNames[i]));
            if (rule.ResourceNames.AsSpan()[..i].Contains(rule.ResourceNames[i]))
            {
                errors.Duplicate(at, rule.ResourceNames[i]);
            }
        }

        Check(rule.RuleWithOperations, path, errors);
    }

    /// <summary>Checks a rule.</summary>
    public static void Check(RuleWithOperations rule, FieldPath path, FieldErrors errors)
    {
        AllOrSome(rule.Operations, path.Child("operations"), "if '*' is present, must not specify other operations", errors);
        for (var i = 0; i < rule.Operations.Count; i++)
        {
            if (rule.Operations[i] is not ("*" or "CONNECT" or "CREATE" or "DELETE" or "UPDATE"))
            {
                errors.NotSupported(path.Child("operations").Index(i), rule.Operations[i], "*", "CONNECT", "CREATE", "DELETE", "UPDATE");
            }
        }

        Check(rule.Rule, path, errors);
    }

    private static void Check(Rule rule, FieldPath path, FieldErrors errors)
    {
        AllOrSome(rule.ApiGroups, path.Child("apiGroups"), "if '*' is present, must not specify other API groups", errors);
        AllOrSome(rule.ApiVersions, path.Child("apiVersions"), "if '*' is present, must not specify other API versions", errors);
        for (var i = 0; i < rule.ApiVersions.Count; i++)
        {
            errors.NotEmpty(path.Child("apiVersions").Index(i), rule.ApiVersions[i]);
        }

        Resources(rule.Resources, path.Child("resources"), errors);
        if (rule.Scope is not (null or "*" or "Cluster" or "Namespaced"))
        {
            errors.NotSupported(path.Child("scope"), rule.Scope, "*", "Cluster", "Namespaced");
        }
    }

    private static void AllOrSome(ApiList<string> values, FieldPath path, string message, FieldErrors errors)
    {
        if (values.IsEmpty)
        {
            errors.Required(path);
        }
        else if (values.Count > 1 && values.Contains("*"))
        {
            errors.Invalid(path, values, message);
        }
    }

    private static void Resources(ApiList<string> resources, FieldPath path, FieldErrors errors)
    {
        if (resources.IsEmpty)
        {
            errors.Required(path);
        }

        var endsWithPlain = false;
        for (var i = 0; i < resources.Count; i++)
        {
            var resource = resources[i];
            if (resource.Length == 0)
            {
                errors.Required(path.Index(i));
            }
            else if (resource.IndexOf('/', StringComparison.Ordinal) is var slash && slash < 0)
            {
                endsWithPlain = resource != "*";
            }
            else
            {
                Covered(resources.AsSpan()[..i], resource, resource[..slash] + "/*", path.Index(i), errors);
                Covered(resources.AsSpan()[..i], resource, "*" + resource[slash..], path.Index(i), errors);
            }
        }

        if (resources.Count > 1 && resources.Contains("*/*"))
        {
            errors.Invalid(path, resources, "if '*/*' is present, must not specify other resources");
        }

        if (endsWithPlain && resources.Contains("*"))
        {
            errors.Invalid(path, resources, "if '*' is present, must not specify other resources without subresources");
        }
    }

    private static void Covered(ReadOnlySpan<string> before, string resource, string pattern, FieldPath path, FieldErrors errors)
    {
        if (before.Contains(pattern))
        {
            errors.Invalid(path, resource, $"if '{pattern}' is present, must not specify {resource}");
        }
    }
}
