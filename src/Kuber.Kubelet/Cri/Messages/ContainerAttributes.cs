using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ContainerAttributes of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ContainerAttributes
{
    [Field(1, "id")]
    public string Id { get; init; } = "";

    [Field(2, "metadata")]
    public ContainerMetadata? Metadata { get; init; }

    [Field(3, "labels")]
    public ApiMap<string> Labels { get; init; }

    [Field(4, "annotations")]
    public ApiMap<string> Annotations { get; init; }
}
