using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>The table of persistent volumes.</summary>
internal static class PersistentVolumeColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<PersistentVolume>> All =
    [
        Column.Name<PersistentVolume>(),
        Column.Text<PersistentVolume>("Capacity", "How much it holds.", static v => v.Spec.Capacity.GetValueOrDefault("storage").ToString()),
        Column.Text<PersistentVolume>("Access Modes", "How it may be mounted.", static v => AccessModes.Text(v.Spec.AccessModes)),
        Column.Text<PersistentVolume>("Reclaim Policy", "What happens to it after its claim.", static v => v.Spec.PersistentVolumeReclaimPolicy),
        Column.Text<PersistentVolume>("Status", "Where it is in its life.", static v => v.Metadata.DeletionTimestamp is null ? v.Status.Phase : "Terminating"),
        Column.Text<PersistentVolume>("Claim", "The claim that it is bound to.", static v => v.Spec.ClaimRef is { } claim ? claim.Namespace + "/" + claim.Name : ""),
        Column.Text<PersistentVolume>("StorageClass", "The class that it belongs to.", static v => v.Metadata.Annotations.GetValueOrDefault(PersistentVolumeWarnings.StorageClassAnnotation) ?? v.Spec.StorageClassName),
        Column.Text<PersistentVolume>("VolumeAttributesClass", "The class of its attributes.", static v => v.Spec.VolumeAttributesClassName ?? "<unset>"),
        Column.Text<PersistentVolume>("Reason", "Why it is in this state.", static v => v.Status.Reason),
        Column.Age<PersistentVolume>(),
        Column.Text<PersistentVolume>("VolumeMode", "Whether it is a file system or a bare device.", static v => v.Spec.VolumeMode ?? "<unset>", 1),
    ];
}
