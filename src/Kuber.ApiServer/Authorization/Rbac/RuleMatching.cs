using Kuber.Api.Rbac.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Authorization.Rbac;

/// <summary>Whether a rule of RBAC allows a request.</summary>
internal static class RuleMatching
{
    private const string All = "*";

    /// <summary>Whether the rule allows it.</summary>
    public static bool Allows(PolicyRule rule, AccessAttributes attributes) => attributes.IsResource
        ? Has(rule.Verbs, attributes.Verb) && Has(rule.ApiGroups, attributes.Group) && MatchesResource(rule, attributes)
            && (rule.ResourceNames.IsEmpty || Contains(rule.ResourceNames, attributes.Name))
        : Has(rule.Verbs, attributes.Verb) && MatchesPath(rule, attributes.Path);

    /// <summary>Whether one of the rules allows it.</summary>
    public static bool Allow(ApiList<PolicyRule> rules, AccessAttributes attributes)
    {
        foreach (var rule in rules)
        {
            if (Allows(rule, attributes))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a list has a value.</summary>
    public static bool Contains(ApiList<string> list, string value)
    {
        foreach (var item in list)
        {
            if (item == value)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a list has a value, or the star that stands for all.</summary>
    public static bool Has(ApiList<string> list, string value)
    {
        foreach (var item in list)
        {
            if (item == All || item == value)
            {
                return true;
            }
        }

        return false;
    }

    private static bool MatchesResource(PolicyRule rule, AccessAttributes attributes)
    {
        foreach (var resource in rule.Resources)
        {
            // A star in place of the resource: that subresource of every resource.
            if (resource == All || IsPath(resource, attributes.Resource, attributes.Subresource)
                || (attributes.Subresource.Length > 0 && IsPath(resource, All, attributes.Subresource)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPath(string text, string resource, string subresource) => subresource.Length == 0
        ? text == resource
        : text.Length == resource.Length + 1 + subresource.Length && text[resource.Length] == '/'
            && text.StartsWith(resource, StringComparison.Ordinal) && text.EndsWith(subresource, StringComparison.Ordinal);

    private static bool MatchesPath(PolicyRule rule, string path)
    {
        foreach (var url in rule.NonResourceURLs)
        {
            if (url == All || url == path || (url.EndsWith('*') && path.StartsWith(url.TrimEnd('*'), StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
