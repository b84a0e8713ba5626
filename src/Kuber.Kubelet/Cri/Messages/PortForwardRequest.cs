using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>PortForwardRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record PortForwardRequest
{
    [Field(1, "podSandboxId")]
    public string PodSandboxId { get; init; } = "";

    [Field(2, "port")]
    public ApiList<int> Port { get; init; }
}
