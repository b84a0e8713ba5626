using Kuber.Api.Registry;

namespace Kuber.Api.Storage.V1;

/// <summary>The table of CSI drivers.</summary>
internal static class CSIDriverColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<CSIDriver>> All =
    [
        Column.Name<CSIDriver>(),
        Column.Boolean<CSIDriver>("AttachRequired", "Whether volumes are attached before they are mounted.", static d => d.Spec.AttachRequired ?? true),
        Column.Boolean<CSIDriver>("PodInfoOnMount", "Whether the driver is told about the pod it mounts for.", static d => d.Spec.PodInfoOnMount ?? false),
        Column.Boolean<CSIDriver>("StorageCapacity", "Whether pods wait for capacity that the driver reports.", static d => d.Spec.StorageCapacity ?? false),
        Column.Text<CSIDriver>("TokenRequests", "Audiences of the tokens that the driver gets.", static d => d.Spec.TokenRequests.IsEmpty ? "<unset>" : string.Join(',', d.Spec.TokenRequests.Select(static r => r.Audience))),
        Column.Boolean<CSIDriver>("RequiresRepublish", "Whether mounts are repeated from time to time.", static d => d.Spec.RequiresRepublish ?? false),
        Column.Text<CSIDriver>("Modes", "The kinds of volumes it offers.", static d => Cells.OrNone(string.Join(',', d.Spec.VolumeLifecycleModes))),
        Column.Age<CSIDriver>(),
    ];
}
