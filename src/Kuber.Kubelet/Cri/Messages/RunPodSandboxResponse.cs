using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>RunPodSandboxResponse of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record RunPodSandboxResponse
{
    [Field(1, "podSandboxId")]
    public string PodSandboxId { get; init; } = "";
}
