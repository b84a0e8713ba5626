using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>RemovePodSandboxRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record RemovePodSandboxRequest
{
    [Field(1, "podSandboxId")]
    public string PodSandboxId { get; init; } = "";
}
