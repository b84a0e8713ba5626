using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>StopPodSandboxRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record StopPodSandboxRequest
{
    [Field(1, "podSandboxId")]
    public string PodSandboxId { get; init; } = "";
}
