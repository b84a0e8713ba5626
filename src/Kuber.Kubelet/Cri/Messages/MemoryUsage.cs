using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>MemoryUsage of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record MemoryUsage
{
    [Field(1, "timestamp")]
    public long Timestamp { get; init; }

    [Field(2, "workingSetBytes")]
    public UInt64Value? WorkingSetBytes { get; init; }

    [Field(3, "availableBytes")]
    public UInt64Value? AvailableBytes { get; init; }

    [Field(4, "usageBytes")]
    public UInt64Value? UsageBytes { get; init; }

    [Field(5, "rssBytes")]
    public UInt64Value? RssBytes { get; init; }

    [Field(6, "pageFaults")]
    public UInt64Value? PageFaults { get; init; }

    [Field(7, "majorPageFaults")]
    public UInt64Value? MajorPageFaults { get; init; }
}
