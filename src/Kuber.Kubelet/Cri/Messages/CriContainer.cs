using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>CriContainer of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record CriContainer
{
    [Field(1, "id")]
    public string Id { get; init; } = "";

    [Field(2, "podSandboxId")]
    public string PodSandboxId { get; init; } = "";

    [Field(3, "metadata")]
    public ContainerMetadata? Metadata { get; init; }

    [Field(4, "image")]
    public ImageSpec? Image { get; init; }

    [Field(5, "imageRef")]
    public string ImageRef { get; init; } = "";

    [Field(6, "state")]
    public int State { get; init; }

    [Field(7, "createdAt")]
    public long CreatedAt { get; init; }

    [Field(8, "labels")]
    public ApiMap<string> Labels { get; init; }

    [Field(9, "annotations")]
    public ApiMap<string> Annotations { get; init; }

    [Field(10, "imageId")]
    public string ImageId { get; init; } = "";
}
