using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>PodSandboxStateValue of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record PodSandboxStateValue
{
    [Field(1, "state")]
    public int State { get; init; }
}
