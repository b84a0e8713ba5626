using Kuber.Api.Registry;

namespace Kuber.Api.Resource.V1;

/// <summary>The table of slices.</summary>
internal static class ResourceSliceColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<ResourceSlice>> All =
    [
        Column.Name<ResourceSlice>(),
        Column.Text<ResourceSlice>("Node", "The node that has the devices, where it is one alone.", static s => s.Spec.NodeName ?? ""),
        Column.Text<ResourceSlice>("Driver", "Who offers the devices.", static s => s.Spec.Driver),
        Column.Text<ResourceSlice>("Pool", "The driver's pool that the devices are in.", static s => s.Spec.Pool.Name),
        Column.Age<ResourceSlice>(),
    ];
}
