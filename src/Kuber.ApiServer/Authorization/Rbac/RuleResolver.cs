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
    public ApiList<PolicyRule>? RulesOf(RoleRef role, string ns) => role.Kind == "ClusterRole"
        ? (clusterRoles.Find(role.Name)?.Value as ClusterRole)?.Rules
        : (roles.Find(ns + "/" + role.Name)?.Value as Role)?.Rules;

    private ResolvedGrant Resolve(RoleGrant grant) => RulesOf(grant.Role, grant.Namespace) is { } rules
        ? new(grant, rules, "")
        : new(grant, default, $"{(grant.Role.Kind == "ClusterRole" ? "clusterrole" : "role")}.{Group} {FieldValueText.Quote(grant.Role.Name)} not found");

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
