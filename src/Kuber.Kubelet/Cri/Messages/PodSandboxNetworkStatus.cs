using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>PodSandboxNetworkStatus of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record PodSandboxNetworkStatus
{
    [Field(1, "ip")]
    public string Ip { get; init; } = "";

    [Field(2, "additionalIps")]
    public ApiList<SandboxIP> AdditionalIPs { get; init; }
}
