using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ContainerStatsFilter of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ContainerStatsFilter
{
    [Field(1, "id")]
    public string Id { get; init; } = "";

    [Field(2, "podSandboxId")]
    public string PodSandboxId { get; init; } = "";

    [Field(3, "labelSelector")]
    public ApiMap<string> LabelSelector { get; init; }
}
