using Kuber.Api.Registry;

namespace Kuber.Api.Storage.V1;

/// <summary>The table of volume attachments.</summary>
internal static class VolumeAttachmentColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<VolumeAttachment>> All =
    [
        Column.Name<VolumeAttachment>(),
        new("Attacher", "string", "name", 0, "The driver that attaches.", static (a, _) => a.Spec.Attacher),
        Column.Text<VolumeAttachment>("PV", "The volume.", static a => a.Spec.Source.PersistentVolumeName ?? ""),
        Column.Text<VolumeAttachment>("Node", "The node that it is attached to.", static a => a.Spec.NodeName),
        Column.Boolean<VolumeAttachment>("Attached", "Whether it is attached by now.", static a => a.Status.Attached),
        Column.Age<VolumeAttachment>(),
    ];
}
