using Kuber.Api.Rbac.V1;

namespace Kuber.ApiServer.Bootstrap;

/// <summary>The roles and bindings that every cluster has.</summary>
internal static class DefaultRoles
{
    /// <summary>The annotation that keeps a default role or binding up to date; <c>false</c> leaves it alone.</summary>
    public const string AutoUpdate = "rbac.authorization.kubernetes.io/autoupdate";

    private static readonly IReadOnlyList<WrittenRole> Cluster =
    [
        .. RoleText.Parse(UserRoles.Text),
        .. RoleText.Parse(SystemRoles.Text),
        .. RoleText.Parse(ControllerRoles.Text).Select(Controller),
    ];

    private static readonly IReadOnlyList<WrittenRole> Namespaced = [.. RoleText.Parse(NamespacedRoles.Text)];

    /// <summary>The role of nodes, by which the node authoriser judges what is not limited to a node's own objects.</summary>
    public static ClusterRole Node { get; } = Cluster.First(r => r.Name == "system:node").ToClusterRole();

    /// <summary>The cluster roles.</summary>
    public static IEnumerable<ClusterRole> ClusterRoles => Cluster.Select(r => r.ToClusterRole());

    /// <summary>The bindings of the cluster roles.</summary>
    public static IEnumerable<ClusterRoleBinding> ClusterRoleBindings => Cluster.Where(r => r.IsBound).Select(r => r.ToClusterRoleBinding());

    /// <summary>The roles in the system's namespaces.</summary>
    public static IEnumerable<Role> Roles => Namespaced.Select(r => r.ToRole());

    /// <summary>The bindings of the roles in the system's namespaces.</summary>
    public static IEnumerable<RoleBinding> RoleBindings => Namespaced.Where(r => r.IsBound).Select(r => r.ToRoleBinding());

    private static WrittenRole Controller(WrittenRole role)
    {
        var name = "system:controller:" + role.Name;
        return role with
        {
            Name = name,
            BindingName = name,
            IsBound = true,
            Subjects = [new() { Kind = "ServiceAccount", Namespace = "kube-system", Name = role.Name }],
        };
    }
}
