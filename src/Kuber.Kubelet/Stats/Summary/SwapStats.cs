using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Stats.Summary;

/// <summary>Swapped memory.</summary>
[ApiMessage("")]
internal sealed partial record SwapStats
{
    [Field(1, "time")]
    public Time? Time { get; init; }

    [Field(2, "swapAvailableBytes")]
    public long? SwapAvailableBytes { get; init; }

    [Field(3, "swapUsageBytes")]
    public long? SwapUsageBytes { get; init; }
}
