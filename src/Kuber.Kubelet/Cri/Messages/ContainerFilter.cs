using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ContainerFilter of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ContainerFilter
{
    [Field(1, "id")]
    public string Id { get; init; } = "";

    [Field(2, "state")]
    public ContainerStateValue? State { get; init; }

    [Field(3, "podSandboxId")]
    public string PodSandboxId { get; init; } = "";

    [Field(4, "labelSelector")]
    public ApiMap<string> LabelSelector { get; init; }
}
