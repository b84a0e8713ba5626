using Kuber.Api.Registry;

namespace Kuber.Api.Rbac.V1;

/// <summary>The table of role bindings.</summary>
internal static class RoleBindingColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<RoleBinding>> All =
    [
        Column.Name<RoleBinding>(),
        Column.Text<RoleBinding>("Role", "The role that is bound.", static b => b.RoleRef.Kind + "/" + b.RoleRef.Name),
        Column.Age<RoleBinding>(),
        Column.Text<RoleBinding>("Users", "The users it is bound to.", static b => SubjectCells.Users(b.Subjects), priority: 1),
        Column.Text<RoleBinding>("Groups", "The groups it is bound to.", static b => SubjectCells.Groups(b.Subjects), priority: 1),
        Column.Text<RoleBinding>("ServiceAccounts", "The ServiceAccounts it is bound to.", static b => SubjectCells.ServiceAccounts(b.Subjects), priority: 1),
    ];
}
