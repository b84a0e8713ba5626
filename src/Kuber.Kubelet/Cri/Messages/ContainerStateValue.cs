using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ContainerStateValue of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ContainerStateValue
{
    [Field(1, "state")]
    public int State { get; init; }
}
