using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

[ApiMessage("io.k8s.api.storage.v1.VolumeAttachmentSpec")]
public sealed partial record VolumeAttachmentSpec
{
    [Field(1, "attacher", Required = true)]
    public string Attacher { get; init; } = "";

    [Field(2, "source", Required = true)]
    public VolumeAttachmentSource Source { get; init; } = VolumeAttachmentSource.Empty;

    [Field(3, "nodeName", Required = true)]
    public string NodeName { get; init; } = "";
}
