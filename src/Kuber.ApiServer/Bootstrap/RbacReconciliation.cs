using Kuber.Api.Meta.V1;
using Kuber.Api.Rbac.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Authorization.Rbac;

namespace Kuber.ApiServer.Bootstrap;

/// <summary>
/// Brings default roles and bindings that are there up to date: what is missing of rules, selectors, subjects, labels and
/// annotations is added, what was added by others stays. Where <see cref="DefaultRoles.AutoUpdate"/> says <c>false</c>,
/// nothing is touched.
/// </summary>
internal static class RbacReconciliation
{
    /// <summary>The role with what is missing.</summary>
    public static ClusterRole Merge(ClusterRole present, ClusterRole wanted)
    {
        if (IsLeftAlone(present))
        {
            return present;
        }

        // The rules of a role that gathers others belong to the controller.
        var rules = wanted.AggregationRule is null ? Merge(present.Rules, wanted.Rules) : present.Rules;
        var selectors = wanted.AggregationRule?.ClusterRoleSelectors.Where(s => !(present.AggregationRule?.ClusterRoleSelectors ?? default).Contains(s)).ToList() ?? [];
        return present with
        {
            Metadata = Merge(present.Metadata, wanted.Metadata),
            Rules = rules,
            AggregationRule = selectors.Count == 0
                ? present.AggregationRule
                : new() { ClusterRoleSelectors = (present.AggregationRule?.ClusterRoleSelectors ?? default).AddRange(selectors) },
        };
    }

    /// <summary>The role with what is missing.</summary>
    public static Role Merge(Role present, Role wanted) => IsLeftAlone(present)
        ? present
        : present with { Metadata = Merge(present.Metadata, wanted.Metadata), Rules = Merge(present.Rules, wanted.Rules) };

    /// <summary>The binding with what is missing; null where it binds another role and must be made anew.</summary>
    public static ClusterRoleBinding? Merge(ClusterRoleBinding present, ClusterRoleBinding wanted) => IsLeftAlone(present)
        ? present
        : present.RoleRef == wanted.RoleRef
            ? present with { Metadata = Merge(present.Metadata, wanted.Metadata), Subjects = Merge(present.Subjects, wanted.Subjects) }
            : null;

    /// <summary>The binding with what is missing; null where it binds another role and must be made anew.</summary>
    public static RoleBinding? Merge(RoleBinding present, RoleBinding wanted) => IsLeftAlone(present)
        ? present
        : present.RoleRef == wanted.RoleRef
            ? present with { Metadata = Merge(present.Metadata, wanted.Metadata), Subjects = Merge(present.Subjects, wanted.Subjects) }
            : null;

    private static bool IsLeftAlone(IApiObject present) => present.Metadata.Annotations.GetValueOrDefault(DefaultRoles.AutoUpdate) == "false";

    private static ObjectMeta Merge(ObjectMeta present, ObjectMeta wanted) => present with
    {
        Labels = Merge(present.Labels, wanted.Labels),
        Annotations = Merge(present.Annotations, wanted.Annotations),
    };

    private static ApiMap<string> Merge(ApiMap<string> present, ApiMap<string> wanted)
    {
        foreach (var (key, value) in wanted)
        {
            present = present.ContainsKey(key) ? present : present.Set(key, value);
        }

        return present;
    }

    private static ApiList<PolicyRule> Merge(ApiList<PolicyRule> present, ApiList<PolicyRule> wanted)
    {
        var missing = RuleCoverage.Missing(present, wanted);
        return missing.Count == 0 ? present : present.AddRange(missing);
    }

    private static ApiList<Subject> Merge(ApiList<Subject> present, ApiList<Subject> wanted)
    {
        var missing = wanted.Where(s => !present.Contains(s)).ToList();
        return missing.Count == 0 ? present : present.AddRange(missing);
    }
}
