using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>PodSandbox of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record PodSandbox
{
    [Field(1, "id")]
    public string Id { get; init; } = "";

    [Field(2, "metadata")]
    public PodSandboxMetadata? Metadata { get; init; }

    [Field(3, "state")]
    public int State { get; init; }

    [Field(4, "createdAt")]
    public long CreatedAt { get; init; }

    [Field(5, "labels")]
    public ApiMap<string> Labels { get; init; }

    [Field(6, "annotations")]
    public ApiMap<string> Annotations { get; init; }

    [Field(7, "runtimeHandler")]
    public string RuntimeHandler { get; init; } = "";
}
