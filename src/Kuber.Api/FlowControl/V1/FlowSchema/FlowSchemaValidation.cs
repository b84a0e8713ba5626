using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.FlowControl.V1;

/// <summary>The rules for flow schemas.</summary>
internal static class FlowSchemaValidation
{
    private const int LastPrecedence = 10000;
    private static readonly string[] Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "proxy", "update", "watch"];
    private static readonly FieldPath Spec = FieldPath.Of("spec");

    /// <summary>Checks a schema.</summary>
    public static void Check(FlowSchema value, FieldErrors errors)
    {
        var spec = value.Spec;
        Precedence(value, errors);
        if (spec.DistinguisherMethod is { Type: not ("ByNamespace" or "ByUser") } method)
        {
            errors.NotSupported(Spec.Child("distinguisherMethod", "type"), GoView.Of(method), "ByNamespace", "ByUser");
        }

        var level = spec.PriorityLevelConfiguration.Name;
        if (level.Length == 0)
        {
            errors.Required(Spec.Child("priorityLevelConfiguration", "name"), "must reference a priority level");
        }
        else
        {
            errors.Invalid(Spec.Child("priorityLevelConfiguration", "name"), level, NameRules.DnsSubdomain(level));
        }

        for (var i = 0; i < spec.Rules.Count; i++)
        {
            Rules(spec.Rules[i], Spec.Child("rules").Index(i), errors);
        }

        if (MandatoryFlows.Schema(value.Metadata.Name) is { } mandatory && spec != mandatory)
        {
            errors.Invalid(Spec, GoView.Of(spec), $"spec of '{value.Metadata.Name}' must equal the fixed value");
        }

        FlowConditions.Check(value.Status.Conditions, static c => c.Type, errors);
    }

    private static void Precedence(FlowSchema value, FieldErrors errors)
    {
        var precedence = value.Spec.MatchingPrecedence;
        if (precedence <= 0)
        {
            errors.Invalid(Spec.Child("matchingPrecedence"), precedence, "must be a positive value");
        }
        else if (precedence > LastPrecedence)
        {
            errors.Invalid(Spec.Child("matchingPrecedence"), precedence, "must not be greater than 10000");
        }
        else if (precedence == 1 && value.Metadata.Name != "exempt")
        {
            errors.Invalid(Spec.Child("matchingPrecedence"), precedence, "only the schema named 'exempt' may have matchingPrecedence 1");
        }
    }

    private static void Rules(PolicyRulesWithSubjects rules, FieldPath path, FieldErrors errors)
    {
        if (rules.Subjects.IsEmpty)
        {
            errors.Required(path.Child("subjects"), "subjects must contain at least one value");
        }

        for (var i = 0; i < rules.Subjects.Count; i++)
        {
            FlowSubjectValidation.Check(rules.Subjects[i], path.Child("subjects").Index(i), errors);
        }

        if (rules.ResourceRules.IsEmpty && rules.NonResourceRules.IsEmpty)
        {
            errors.Required(path, "at least one of resourceRules and nonResourceRules has to be non-empty");
        }

        for (var i = 0; i < rules.ResourceRules.Count; i++)
        {
            Resources(rules.ResourceRules[i], path.Child("resourceRules").Index(i), errors);
        }

        for (var i = 0; i < rules.NonResourceRules.Count; i++)
        {
            var (rule, at) = (rules.NonResourceRules[i], path.Child("nonResourceRules").Index(i));
            CheckVerbs(rule.Verbs, at.Child("verbs"), errors);
            Urls(rule.NonResourceURLs, at.Child("nonResourceURLs"), errors);
        }
    }

    private static void CheckVerbs(ApiList<string> verbs, FieldPath path, FieldErrors errors)
    {
        if (verbs.IsEmpty)
        {
            errors.Required(path, "verbs must contain at least one value");
        }
        else if (HasStar(verbs))
        {
            Alone(verbs, "verbs", path, errors);
        }
        else if (verbs.Exists(static v => !Verbs.Contains(v)))
        {
            errors.NotSupported(path, verbs, Verbs);
        }
    }

    private static void Urls(ApiList<string> urls, FieldPath path, FieldErrors errors)
    {
        if (urls.IsEmpty)
        {
            errors.Required(path, "nonResourceURLs must contain at least one value");
        }
        else if (HasStar(urls))
        {
            Alone(urls, "non-resource URLs", path, errors);
        }
        else
        {
            for (var i = 0; i < urls.Count; i++)
            {
                if (Url(urls[i]) is { } wrong)
                {
                    errors.Invalid(path.Index(i), urls[i], wrong);
                }
            }
        }
    }

    private static string? Url(string path) => path switch
    {
        "" => "must not be empty",
        "/" => null,
        _ when path[0] != '/' => "must start with slash",
        _ when path.Contains(' ', StringComparison.Ordinal) => "must not contain white-space",
        _ when path.Contains("//", StringComparison.Ordinal) => "must not contain double slash",
        _ when path.IndexOf('*', StringComparison.Ordinal) is var star and >= 0 && (star < path.Length - 1 || !path.EndsWith("/*", StringComparison.Ordinal)) => "wildcard can only do suffix matching",
        _ => null,
    };

    private static void Resources(ResourcePolicyRule rule, FieldPath path, FieldErrors errors)
    {
        CheckVerbs(rule.Verbs, path.Child("verbs"), errors);
        Names(rule.ApiGroups, "api group", path.Child("apiGroups"), errors);
        Names(rule.Resources, "resource", path.Child("resources"), errors);
        var spaces = path.Child("namespaces");
        if (rule.Namespaces.IsEmpty && !rule.ClusterScope)
        {
            errors.Required(spaces, "resource rules that are not cluster scoped must supply at least one namespace");
        }
        else if (HasStar(rule.Namespaces))
        {
            Alone(rule.Namespaces, "namespaces", spaces, errors);
        }
        else
        {
            for (var i = 0; i < rule.Namespaces.Count; i++)
            {
                foreach (var wrong in NameRules.NamespaceName(rule.Namespaces[i]))
                {
                    errors.Invalid(spaces.Index(i), rule.Namespaces[i], "each member of this list must be '*' or a DNS-1123 label; " + wrong);
                }
            }
        }
    }

    private static void Names(ApiList<string> names, string what, FieldPath path, FieldErrors errors)
    {
        if (names.IsEmpty)
        {
            errors.Required(path, $"resource rules must supply at least one {what}");
        }
        else if (HasStar(names))
        {
            Alone(names, what + "s", path, errors);
        }
    }

    private static void Alone(ApiList<string> names, string what, FieldPath path, FieldErrors errors)
    {
        if (names.Count > 1)
        {
            errors.Invalid(path, names, $"if '*' is present, must not specify other {what}");
        }
    }

    private static bool HasStar(ApiList<string> names) => names.Exists(static n => n == "*");
}
