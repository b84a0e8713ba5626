using System.Collections.Immutable;
using Kuber.Api.Rbac.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Authorization.Rbac;

/// <summary>
/// Finds the rules that a user holds: by the bindings of the user and of each of his groups, first those of the cluster, then
/// those of the namespace, each sorted by name. A binding counts once, for its first subject that is meant.
/// </summary>
internal sealed class RuleResolver
{
    private const string Group = "rbac.authorization.k8s.io";
    private readonly BindingIndex clusterBindings;
    private readonly BindingIndex bindings;
    private readonly ResourceCache clusterRoles;
    private readonly ResourceCache roles;

    /// <summary>Reads from the caches of the RBAC kinds.</summary>
    public RuleResolver(ResourceSet resources)
    {
        clusterBindings = new(resources.Cache(Group, "clusterrolebindings"));
        bindings = new(resources.Cache(Group, "rolebindings"));
        clusterRoles = resources.Cache(Group, "clusterroles");
        roles = resources.Cache(Group, "roles");
    }

    /// <summary>Whether a rule that the user holds allows a request. Rules only add up, so their order does not matter.</summary>
    public bool Allow(AccessAttributes attributes) =>
        Allow(clusterBindings, "", attributes) || (attributes.Namespace.Length > 0 && Allow(bindings, attributes.Namespace, attributes));

    /// <summary>What a user is given in the cluster, and in a namespace where <paramref name="ns"/> is not empty.</summary>
    public IEnumerable<ResolvedGrant> GrantsOf(UserInfo user, string ns)
    {
        foreach (var grant in Sorted(clusterBindings, user, ""))
        {
            yield return Resolve(grant);
        }

        if (ns.Length > 0)
        {
            foreach (var grant in Sorted(bindings, user, ns))
            {
                yield return Resolve(grant);
            }
        }
    }

    /// <summary>The rules that a user holds in the cluster and in a namespace.</summary>
    public List<PolicyRule> RulesOf(UserInfo user, string ns, List<string> errors)
    {
        List<PolicyRule> found = [];
        foreach (var grant in GrantsOf(user, ns))
        {
            found.AddRange(grant.Rules);
            if (grant.Error.Length > 0)
            {
                errors.Add(grant.Error);
            }
        }

        return found;
    }

    /// <summary>The rules of a role that a binding in a namespace refers to; null where there is none.</summary>
    public ApiList<PolicyRule>? RulesOf(RoleRef role, string ns) =>
        role.Kind == "ClusterRole" ? RulesOf(isCluster: true, role.Name) : RulesOf(isCluster: false, ns + "/" + role.Name);

    private bool Allow(BindingIndex index, string ns, AccessAttributes attributes)
    {
        var user = attributes.User;
        if (Allow(index.Of(new(ns, false, user.Name)), attributes))
        {
            return true;
        }

        for (var i = 0; i < user.Groups.Count; i++)
        {
            if (Allow(index.Of(new(ns, true, user.Groups[i])), attributes))
            {
                return true;
            }
        }

        return false;
    }

    private bool Allow(ImmutableArray<RoleGrant> grants, AccessAttributes attributes)
    {
        foreach (var grant in grants)
        {
            if (RulesOf(grant.IsOfClusterRole, grant.RoleKey) is { } rules && RuleMatching.Allow(rules, attributes))
            {
                return true;
            }
        }

        return false;
    }

    private ApiList<PolicyRule>? RulesOf(bool isCluster, string key) => (isCluster ? clusterRoles : roles).Find(key)?.Value switch
    {
        ClusterRole role => role.Rules,
        Role role => role.Rules,
        _ => null,
    };

    private ResolvedGrant Resolve(RoleGrant grant) => RulesOf(grant.IsOfClusterRole, grant.RoleKey) is { } rules
        ? new(grant, rules, "")
        : new(grant, default, $"{(grant.IsOfClusterRole ? "clusterrole" : "role")}.{Group} {FieldValueText.Quote(grant.Role.Name)} not found");

    private static List<RoleGrant> Sorted(BindingIndex index, UserInfo user, string ns)
    {
        List<RoleGrant> found = [.. index.Of(new(ns, false, user.Name))];
        for (var i = 0; i < user.Groups.Count; i++)
        {
            found.AddRange(index.Of(new(ns, true, user.Groups[i])));
        }

        found.Sort(static (a, b) => string.CompareOrdinal(a.Binding, b.Binding) is var order and not 0 ? order : a.Index.CompareTo(b.Index));
        for (var i = found.Count - 1; i > 0; i--)
        {
            if (found[i].Binding == found[i - 1].Binding)
            {
                found.RemoveAt(i);
            }
        }

        return found;
    }
}
