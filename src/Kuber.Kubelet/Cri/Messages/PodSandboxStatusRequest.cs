using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>PodSandboxStatusRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record PodSandboxStatusRequest
{
    [Field(1, "podSandboxId")]
    public string PodSandboxId { get; init; } = "";

    [Field(2, "verbose")]
    public bool Verbose { get; init; }
}
