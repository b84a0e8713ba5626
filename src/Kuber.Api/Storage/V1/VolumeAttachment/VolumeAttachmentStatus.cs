using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

[ApiMessage("io.k8s.api.storage.v1.VolumeAttachmentStatus")]
public sealed partial record VolumeAttachmentStatus
{
    [Field(1, "attached", Required = true)]
    public bool Attached { get; init; }

    [Field(2, "attachmentMetadata")]
    public ApiMap<string> AttachmentMetadata { get; init; }

    [Field(3, "attachError")]
    public VolumeError? AttachError { get; init; }

    [Field(4, "detachError")]
    public VolumeError? DetachError { get; init; }
}
