using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Stats.Summary;

/// <summary>What a pod uses.</summary>
[ApiMessage("")]
internal sealed partial record PodStats
{
    [Field(1, "podRef", AlwaysWritten = true)]
    public PodReference PodRef { get; init; } = PodReference.Empty;

    [Field(2, "startTime")]
    public Time? StartTime { get; init; }

    [Field(3, "containers")]
    public ApiList<ContainerUsage> Containers { get; init; }

    [Field(4, "cpu")]
    public CpuStats? Cpu { get; init; }

    [Field(5, "memory")]
    public MemoryStats? Memory { get; init; }

    [Field(6, "network")]
    public NetworkStats? Network { get; init; }

    [Field(7, "volume")]
    public ApiList<VolumeStats> Volumes { get; init; }

    [Field(8, "ephemeral-storage")]
    public FsStats? EphemeralStorage { get; init; }

    [Field(9, "process_stats")]
    public ProcessStats? ProcessStats { get; init; }

    [Field(10, "swap")]
    public SwapStats? Swap { get; init; }
}
