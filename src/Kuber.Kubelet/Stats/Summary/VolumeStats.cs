using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Stats.Summary;

/// <summary>Space of a volume.</summary>
[ApiMessage("")]
internal sealed partial record VolumeStats
{
    [Field(1, "time")]
    public Time? Time { get; init; }

    [Field(2, "availableBytes")]
    public long? AvailableBytes { get; init; }

    [Field(3, "capacityBytes")]
    public long? CapacityBytes { get; init; }

    [Field(4, "usedBytes")]
    public long? UsedBytes { get; init; }

    [Field(5, "inodesFree")]
    public long? InodesFree { get; init; }

    [Field(6, "inodes")]
    public long? Inodes { get; init; }

    [Field(7, "inodesUsed")]
    public long? InodesUsed { get; init; }

    [Field(8, "name")]
    public string Name { get; init; } = "";
}
