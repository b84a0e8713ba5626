using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

/// <summary>A volume; exactly one of the fields is set.</summary>
[ApiMessage("io.k8s.api.storage.v1.VolumeAttachmentSource")]
public sealed partial record VolumeAttachmentSource
{
    /// <summary>The name of a persistent volume.</summary>
    [Field(1, "persistentVolumeName")]
    public string? PersistentVolumeName { get; init; }

    /// <summary>A volume that stands in a pod; for drivers that took the place of old volume types.</summary>
    [Field(2, "inlineVolumeSpec")]
    public PersistentVolumeSpec? InlineVolumeSpec { get; init; }
}
