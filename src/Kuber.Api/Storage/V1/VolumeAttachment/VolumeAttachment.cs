using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

/// <summary>A wish to attach a volume to a node, and what became of it.</summary>
[ApiMessage("io.k8s.api.storage.v1.VolumeAttachment")]
[ApiKind("storage.k8s.io", "v1", "VolumeAttachment")]
public sealed partial record VolumeAttachment : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The volume and the node; they cannot change.</summary>
    [Field(2, "spec", Required = true)]
    public VolumeAttachmentSpec Spec { get; init; } = VolumeAttachmentSpec.Empty;

    /// <summary>What became of it.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public VolumeAttachmentStatus Status { get; init; } = VolumeAttachmentStatus.Empty;
}
