using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

/// <summary>What became of an attachment.</summary>
[ApiMessage("io.k8s.api.storage.v1.VolumeAttachmentStatus")]
public sealed partial record VolumeAttachmentStatus
{
    /// <summary>Whether the volume is attached; set by the driver.</summary>
    [Field(1, "attached", Required = true)]
    public bool Attached { get; init; }

    /// <summary>What the driver tells about it, for later mounting.</summary>
    [Field(2, "attachmentMetadata")]
    public ApiMap<string> AttachmentMetadata { get; init; }

    /// <summary>Why attaching last failed.</summary>
    [Field(3, "attachError")]
    public VolumeError? AttachError { get; init; }

    /// <summary>Why detaching last failed.</summary>
    [Field(4, "detachError")]
    public VolumeError? DetachError { get; init; }
}
