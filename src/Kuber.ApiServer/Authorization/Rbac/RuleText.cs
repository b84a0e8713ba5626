using Kuber.Api.Rbac.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.ApiServer.Authorization.Rbac;

/// <summary>Shows rules in messages, such as <c>{APIGroups:[""], Resources:["pods"], Verbs:["get" "list"]}</c>.</summary>
internal static class RuleText
{
    /// <summary>The rule as text.</summary>
    public static string Of(PolicyRule rule)
    {
        IEnumerable<string> parts =
        [
            Part("APIGroups", rule.ApiGroups),
            Part("Resources", rule.Resources),
            Part("NonResourceURLs", rule.NonResourceURLs),
            Part("ResourceNames", rule.ResourceNames),
            Part("Verbs", rule.Verbs),
        ];
        return "{" + string.Join(", ", parts.Where(p => p.Length > 0)) + "}";
    }

    /// <summary>A list of texts, each in quotes: <c>["a" "b"]</c>.</summary>
    public static string Of(IEnumerable<string> list) => "[" + string.Join(' ', list.Select(FieldValueText.Quote)) + "]";

    private static string Part(string name, ApiList<string> list) => list.IsEmpty ? "" : name + ":" + Of(list);
}
