using Kuber.Api.Registry;

namespace Kuber.Api.Storage.V1;

/// <summary>The table of reports of free storage.</summary>
internal static class CSIStorageCapacityColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<CSIStorageCapacity>> All = [Column.Name<CSIStorageCapacity>(), Column.CreatedAt<CSIStorageCapacity>()];
}
