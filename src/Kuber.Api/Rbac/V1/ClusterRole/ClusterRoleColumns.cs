using Kuber.Api.Registry;

namespace Kuber.Api.Rbac.V1;

/// <summary>The table of cluster roles.</summary>
internal static class ClusterRoleColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<ClusterRole>> All = [Column.Name<ClusterRole>(), Column.CreatedAt<ClusterRole>()];
}
