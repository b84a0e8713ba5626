using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

[ApiMessage("io.k8s.api.storage.v1.VolumeAttachmentSource")]
public sealed partial record VolumeAttachmentSource
{
    [Field(1, "persistentVolumeName")]
    public string? PersistentVolumeName { get; init; }

    [Field(2, "inlineVolumeSpec")]
    public PersistentVolumeSpec? InlineVolumeSpec { get; init; }
}
