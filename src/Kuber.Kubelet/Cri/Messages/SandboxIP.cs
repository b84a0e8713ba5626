using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>SandboxIP of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record SandboxIP
{
    [Field(1, "ip")]
    public string Ip { get; init; } = "";
}
