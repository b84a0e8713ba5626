using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>LinuxContainerResources of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record LinuxContainerResources
{
    [Field(1, "cpuPeriod")]
    public long CpuPeriod { get; init; }

    [Field(2, "cpuQuota")]
    public long CpuQuota { get; init; }

    [Field(3, "cpuShares")]
    public long CpuShares { get; init; }

    [Field(4, "memoryLimitInBytes")]
    public long MemoryLimitInBytes { get; init; }

    [Field(5, "oomScoreAdj")]
    public long OomScoreAdj { get; init; }

    [Field(6, "cpusetCpus")]
    public string CpusetCpus { get; init; } = "";

    [Field(7, "cpusetMems")]
    public string CpusetMems { get; init; } = "";

    [Field(9, "unified")]
    public ApiMap<string> Unified { get; init; }

    [Field(10, "memorySwapLimitInBytes")]
    public long MemorySwapLimitInBytes { get; init; }
}
