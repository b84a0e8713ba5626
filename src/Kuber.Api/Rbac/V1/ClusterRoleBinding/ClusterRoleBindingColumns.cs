using Kuber.Api.Registry;

namespace Kuber.Api.Rbac.V1;

/// <summary>The table of cluster role bindings.</summary>
internal static class ClusterRoleBindingColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<ClusterRoleBinding>> All =
    [
        Column.Name<ClusterRoleBinding>(),
        Column.Text<ClusterRoleBinding>("Role", "The role that is bound.", static b => b.RoleRef.Kind + "/" + b.RoleRef.Name),
        Column.Age<ClusterRoleBinding>(),
        Column.Text<ClusterRoleBinding>("Users", "The users it is bound to.", static b => SubjectCells.Users(b.Subjects), priority: 1),
        Column.Text<ClusterRoleBinding>("Groups", "The groups it is bound to.", static b => SubjectCells.Groups(b.Subjects), priority: 1),
        Column.Text<ClusterRoleBinding>("ServiceAccounts", "The ServiceAccounts it is bound to.", static b => SubjectCells.ServiceAccounts(b.Subjects), priority: 1),
    ];
}
