using Kuber.Api.Rbac.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Authorization.Rbac;

/// <summary>Whether some rules allow all that others allow.</summary>
internal static class RuleCoverage
{
    /// <summary>
    /// What <paramref name="wanted"/> allows beyond <paramref name="held"/>: rules of one verb, resource and name each, of
    /// which every one is either covered by a single held rule or by none.
    /// </summary>
    public static List<PolicyRule> Missing(IReadOnlyList<PolicyRule> held, IEnumerable<PolicyRule> wanted) =>
        [.. wanted.SelectMany(Parts).Where(part => !held.Any(rule => Covers(rule, part)))];

    /// <summary>Joins parts of the same resource and name that differ in their verbs only.</summary>
    public static List<PolicyRule> Compact(IReadOnlyList<PolicyRule> parts)
    {
        List<PolicyRule> joined = [];
        var places = new Dictionary<(string, string, string?), int>();
        foreach (var part in parts)
        {
            if (part is not { ApiGroups.Count: 1, Resources.Count: 1, ResourceNames.Count: <= 1, NonResourceURLs.IsEmpty: true })
            {
                joined.Add(part);
                continue;
            }

            var key = (part.ApiGroups[0], part.Resources[0], part.ResourceNames.IsEmpty ? null : part.ResourceNames[0]);
            if (places.TryGetValue(key, out var at))
            {
                joined[at] = joined[at] with { Verbs = joined[at].Verbs.AddRange(part.Verbs) };
            }
            else
            {
                places[key] = joined.Count;
                joined.Add(part);
            }
        }

        return joined;
    }

    private static IEnumerable<PolicyRule> Parts(PolicyRule rule)
    {
        foreach (var group in rule.ApiGroups.AsEnumerable())
        {
            foreach (var resource in rule.Resources.AsEnumerable())
            {
                foreach (var verb in rule.Verbs.AsEnumerable())
                {
                    var part = new PolicyRule { ApiGroups = [group], Resources = [resource], Verbs = [verb] };
                    if (rule.ResourceNames.IsEmpty)
                    {
                        yield return part;
                    }

                    foreach (var name in rule.ResourceNames.AsEnumerable())
                    {
                        yield return part with { ResourceNames = [name] };
                    }
                }
            }
        }

        foreach (var url in rule.NonResourceURLs.AsEnumerable())
        {
            foreach (var verb in rule.Verbs.AsEnumerable())
            {
                yield return new() { NonResourceURLs = [url], Verbs = [verb] };
            }
        }
    }

    private static bool Covers(PolicyRule rule, PolicyRule part) =>
        All(part.Verbs, v => RuleMatching.Has(rule.Verbs, v))
        && All(part.ApiGroups, g => RuleMatching.Has(rule.ApiGroups, g))
        && All(part.Resources, r => CoversResource(rule, r))
        && All(part.NonResourceURLs, u => CoversUrl(rule, u))
        && (rule.ResourceNames.IsEmpty || (!part.ResourceNames.IsEmpty && All(part.ResourceNames, n => RuleMatching.Contains(rule.ResourceNames, n))));

    private static bool CoversResource(PolicyRule rule, string resource)
    {
        var slash = resource.IndexOf('/', StringComparison.Ordinal);
        return RuleMatching.Has(rule.Resources, resource) || (slash >= 0 && RuleMatching.Contains(rule.Resources, "*" + resource[slash..]));
    }

    private static bool CoversUrl(PolicyRule rule, string url) => rule.NonResourceURLs.Exists(
        u => u == url || (u.EndsWith('*') && url.StartsWith(u.TrimEnd('*'), StringComparison.Ordinal)));

    private static bool All(ApiList<string> list, Predicate<string> test) => !list.Exists(item => !test(item));
}
