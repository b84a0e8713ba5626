using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>The table of service accounts.</summary>
internal static class ServiceAccountColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<ServiceAccount>> All = [Column.Name<ServiceAccount>(), Column.Age<ServiceAccount>()];
}
