using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>FilesystemUsage of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record FilesystemUsage
{
    [Field(1, "timestamp")]
    public long Timestamp { get; init; }

    [Field(2, "fsId")]
    public FilesystemIdentifier? FsId { get; init; }

    [Field(3, "usedBytes")]
    public UInt64Value? UsedBytes { get; init; }

    [Field(4, "inodesUsed")]
    public UInt64Value? InodesUsed { get; init; }
}
