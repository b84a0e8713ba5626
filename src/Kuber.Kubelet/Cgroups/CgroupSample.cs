namespace Kuber.Kubelet.Cgroups;

/// <summary>What a cgroup has used, at one moment. Where the kernel does not tell, it is 0.</summary>
internal sealed record CgroupSample
{
    /// <summary>When it was read.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Processor time.</summary>
    public long CpuNanoseconds { get; init; }

    /// <summary>Processor time outside of the kernel.</summary>
    public long CpuUserNanoseconds { get; init; }

    /// <summary>Processor time in the kernel.</summary>
    public long CpuSystemNanoseconds { get; init; }

    /// <summary>Memory, with caches.</summary>
    public long MemoryBytes { get; init; }

    /// <summary>Memory without the part of the caches that has not been used lately.</summary>
    public long WorkingSetBytes { get; init; }

    /// <summary>Memory that belongs to no file.</summary>
    public long RssBytes { get; init; }

    /// <summary>Memory of files.</summary>
    public long CacheBytes { get; init; }

    /// <summary>Memory of files that are mapped.</summary>
    public long MappedFileBytes { get; init; }

    /// <summary>Memory that was swapped out.</summary>
    public long SwapBytes { get; init; }

    /// <summary>The most memory so far.</summary>
    public long MaxMemoryBytes { get; init; }

    /// <summary>How often the limit of memory was met.</summary>
    public long MemoryFailures { get; init; }

    /// <summary>Page faults.</summary>
    public long PageFaults { get; init; }

    /// <summary>Page faults for which a disk was read.</summary>
    public long MajorPageFaults { get; init; }

    /// <summary>The limit of memory; 0 for none.</summary>
    public long MemoryLimitBytes { get; init; }

    /// <summary>The weight of processor time, as v1 counts it.</summary>
    public long CpuShares { get; init; }

    /// <summary>The limit of processor time in a period, in microseconds; 0 for none.</summary>
    public long CpuQuota { get; init; }

    /// <summary>The period of the limit, in microseconds.</summary>
    public long CpuPeriod { get; init; }

    /// <summary>Periods in which there was something to run.</summary>
    public long Periods { get; init; }

    /// <summary>Periods in which the limit was met.</summary>
    public long ThrottledPeriods { get; init; }

    /// <summary>Time that was lost to the limit.</summary>
    public long ThrottledNanoseconds { get; init; }

    /// <summary>Threads.</summary>
    public long Threads { get; init; }
}
