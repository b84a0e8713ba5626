using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ListContainerStatsRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ListContainerStatsRequest
{
    [Field(1, "filter")]
    public ContainerStatsFilter? Filter { get; init; }
}
