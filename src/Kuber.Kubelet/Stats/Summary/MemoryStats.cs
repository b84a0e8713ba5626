using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Stats.Summary;

/// <summary>Memory.</summary>
[ApiMessage("")]
internal sealed partial record MemoryStats
{
    [Field(1, "time")]
    public Time? Time { get; init; }

    [Field(2, "availableBytes")]
    public long? AvailableBytes { get; init; }

    [Field(3, "usageBytes")]
    public long? UsageBytes { get; init; }

    [Field(4, "workingSetBytes")]
    public long? WorkingSetBytes { get; init; }

    [Field(5, "rssBytes")]
    public long? RssBytes { get; init; }

    [Field(6, "pageFaults")]
    public long? PageFaults { get; init; }

    [Field(7, "majorPageFaults")]
    public long? MajorPageFaults { get; init; }
}
