using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ListContainerStatsResponse of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ListContainerStatsResponse
{
    [Field(1, "stats")]
    public ApiList<ContainerStats> Stats { get; init; }
}
