using Kuber.Api.Registry;

namespace Kuber.Api.Resource.V1;

/// <summary>The table of classes of devices.</summary>
internal static class DeviceClassColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<DeviceClass>> All = [Column.Name<DeviceClass>(), Column.Age<DeviceClass>()];
}
