using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Stats.Summary;

/// <summary>What the node uses.</summary>
[ApiMessage("")]
internal sealed partial record NodeStats
{
    [Field(1, "nodeName")]
    public string NodeName { get; init; } = "";

    [Field(2, "startTime")]
    public Time? StartTime { get; init; }

    [Field(3, "cpu")]
    public CpuStats? Cpu { get; init; }

    [Field(4, "memory")]
    public MemoryStats? Memory { get; init; }

    [Field(5, "network")]
    public NetworkStats? Network { get; init; }

    [Field(6, "fs")]
    public FsStats? Fs { get; init; }

    [Field(7, "runtime")]
    public RuntimeStats? Runtime { get; init; }

    [Field(8, "rlimit")]
    public RlimitStats? Rlimit { get; init; }

    [Field(9, "swap")]
    public SwapStats? Swap { get; init; }
}
