using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>CpuUsage of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record CpuUsage
{
    [Field(1, "timestamp")]
    public long Timestamp { get; init; }

    [Field(2, "usageCoreNanoSeconds")]
    public UInt64Value? UsageCoreNanoSeconds { get; init; }

    [Field(3, "usageNanoCores")]
    public UInt64Value? UsageNanoCores { get; init; }
}
