using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>RunPodSandboxRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record RunPodSandboxRequest
{
    [Field(1, "config")]
    public PodSandboxConfig? Config { get; init; }

    [Field(2, "runtimeHandler")]
    public string RuntimeHandler { get; init; } = "";
}
