using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>The table of persistent volume claims.</summary>
internal static class PersistentVolumeClaimColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<PersistentVolumeClaim>> All =
    [
        Column.Name<PersistentVolumeClaim>(),
        Column.Text<PersistentVolumeClaim>("Status", "Whether it is bound.", static c => c.Metadata.DeletionTimestamp is null ? c.Status.Phase : "Terminating"),
        Column.Text<PersistentVolumeClaim>("Volume", "The volume that it is bound to.", static c => c.Spec.VolumeName),
        Column.Text<PersistentVolumeClaim>("Capacity", "How much it got.", static c => c.Spec.VolumeName.Length > 0 ? c.Status.Capacity.GetValueOrDefault("storage").ToString() : ""),
        Column.Text<PersistentVolumeClaim>("Access Modes", "How it may be mounted.", static c => c.Spec.VolumeName.Length > 0 ? AccessModes.Text(c.Status.AccessModes) : ""),
        Column.Text<PersistentVolumeClaim>("StorageClass", "The class that it asks for.", static c => c.Metadata.Annotations.GetValueOrDefault(PersistentVolumeWarnings.StorageClassAnnotation) ?? c.Spec.StorageClassName ?? ""),
        Column.Text<PersistentVolumeClaim>("VolumeAttributesClass", "The class of attributes that it asks for.", static c => c.Spec.VolumeAttributesClassName ?? "<unset>"),
        Column.Age<PersistentVolumeClaim>(),
        Column.Text<PersistentVolumeClaim>("VolumeMode", "Whether it is a file system or a bare device.", static c => c.Spec.VolumeMode ?? "<unset>", 1),
    ];
}
