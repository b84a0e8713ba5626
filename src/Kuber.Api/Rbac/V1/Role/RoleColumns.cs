using Kuber.Api.Registry;

namespace Kuber.Api.Rbac.V1;

/// <summary>The table of roles.</summary>
internal static class RoleColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<Role>> All = [Column.Name<Role>(), Column.CreatedAt<Role>()];
}
