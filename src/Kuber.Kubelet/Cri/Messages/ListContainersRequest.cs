using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ListContainersRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ListContainersRequest
{
    [Field(1, "filter")]
    public ContainerFilter? Filter { get; init; }
}
