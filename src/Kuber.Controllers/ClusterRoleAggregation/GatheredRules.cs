using Kuber.Api.Rbac.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Selectors;

namespace Kuber.Controllers.ClusterRoleAggregation;

/// <summary>What a cluster role gathers.</summary>
internal static class GatheredRules
{
    /// <summary>The rules of the roles that the selectors choose: selector by selector, by name, each rule once.</summary>
    /// <param name="name">The role that gathers; it is not part of itself.</param>
    /// <param name="aggregation">What it gathers.</param>
    /// <param name="roles">All cluster roles.</param>
    public static ApiList<PolicyRule> Of(string name, AggregationRule aggregation, IReadOnlyCollection<ClusterRole> roles)
    {
        var sorted = roles.Where(r => r.Metadata.Name != name).OrderBy(r => r.Metadata.Name, StringComparer.Ordinal).ToList();
        List<PolicyRule> rules = [];
        foreach (var selector in aggregation.ClusterRoleSelectors.Select(Selector.From))
        {
            foreach (var role in sorted.Where(r => selector.Matches(r.Metadata.Labels)))
            {
                rules.AddRange(role.Rules.Where(rule => !rules.Contains(rule)));
            }
        }

        return rules.ToApiList();
    }
}
