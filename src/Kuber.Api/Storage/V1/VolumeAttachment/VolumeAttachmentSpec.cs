using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

/// <summary>A volume to attach, and the node.</summary>
[ApiMessage("io.k8s.api.storage.v1.VolumeAttachmentSpec")]
public sealed partial record VolumeAttachmentSpec
{
    /// <summary>The CSI driver that does it.</summary>
    [Field(1, "attacher", Required = true)]
    public string Attacher { get; init; } = "";

    /// <summary>The volume.</summary>
    [Field(2, "source", Required = true)]
    public VolumeAttachmentSource Source { get; init; } = VolumeAttachmentSource.Empty;

    /// <summary>The node.</summary>
    [Field(3, "nodeName", Required = true)]
    public string NodeName { get; init; } = "";
}
