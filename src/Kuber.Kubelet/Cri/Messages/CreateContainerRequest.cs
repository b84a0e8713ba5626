using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>CreateContainerRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record CreateContainerRequest
{
    [Field(1, "podSandboxId")]
    public string PodSandboxId { get; init; } = "";

    [Field(2, "config")]
    public ContainerConfig? Config { get; init; }

    [Field(3, "sandboxConfig")]
    public PodSandboxConfig? SandboxConfig { get; init; }
}
