using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Stats.Summary;

/// <summary>What a container uses.</summary>
[ApiMessage("")]
internal sealed partial record ContainerUsage
{
    [Field(1, "name")]
    public string Name { get; init; } = "";

    [Field(2, "startTime")]
    public Time? StartTime { get; init; }

    [Field(3, "cpu")]
    public CpuStats? Cpu { get; init; }

    [Field(4, "memory")]
    public MemoryStats? Memory { get; init; }

    [Field(5, "rootfs")]
    public FsStats? Rootfs { get; init; }

    [Field(6, "logs")]
    public FsStats? Logs { get; init; }

    [Field(7, "swap")]
    public SwapStats? Swap { get; init; }
}
