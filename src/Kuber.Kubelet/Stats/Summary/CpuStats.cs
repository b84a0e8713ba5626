using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Stats.Summary;

/// <summary>Processor time.</summary>
[ApiMessage("")]
internal sealed partial record CpuStats
{
    [Field(1, "time")]
    public Time? Time { get; init; }

    [Field(2, "usageNanoCores")]
    public long? UsageNanoCores { get; init; }

    [Field(3, "usageCoreNanoSeconds")]
    public long? UsageCoreNanoSeconds { get; init; }
}
