using System.Globalization;

namespace Kuber.Kubelet.Cgroups;

/// <summary>Reads what cgroups have used, from v1 (a tree per controller) or v2 (one tree).</summary>
internal sealed class CgroupReader(string mount, bool unified, TimeProvider clock)
{
    /// <summary>Values at and above this are no limit.</summary>
    private const long NoLimit = long.MaxValue / 2;

    /// <summary>Reads processor time and memory alone; null where there is no such cgroup.</summary>
    public CgroupSample? ReadBasics(string path)
    {
        var sample = unified ? BasicsV2(path) : BasicsV1(path);
        return sample.CpuNanoseconds == 0 && sample.MemoryBytes == 0 && !Exists(path) ? null : sample;
    }

    /// <summary>Reads everything; null where there is no such cgroup.</summary>
    public CgroupSample? Read(string path) => ReadBasics(path) is not { } basics ? null : unified ? DetailsV2(path, basics) : DetailsV1(path, basics);

    /// <summary>The cgroup of a container below that of its pod: runtimes put the container's id into its name.</summary>
    public string? FindContainer(string podPath, string id)
    {
        var directory = Full("memory", podPath);
        if (!Directory.Exists(directory))
        {
            return null;
        }

        // containerd and others name it by the id alone.
        var plain = podPath.TrimEnd('/') + "/" + id;
        if (Directory.Exists(Full("memory", plain)))
        {
            return plain;
        }

        var found = Directory.EnumerateDirectories(directory).Select(Path.GetFileName).FirstOrDefault(n => n!.Contains(id, StringComparison.Ordinal));
        return found is null ? null : podPath.TrimEnd('/') + "/" + found;
    }

    /// <summary>The ids of the processes in a cgroup itself.</summary>
    public IReadOnlyList<int> Processes(string path)
    {
        try
        {
            return [.. File.ReadLines(Path.Combine(Full("memory", path), "cgroup.procs")).Select(l => int.Parse(l, CultureInfo.InvariantCulture))];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>What a cgroup has read from and written to block devices.</summary>
    public IReadOnlyList<DeviceUsage> Devices(string path) => unified
        ? BlockDevices.ParseV2(Text("", path, "io.stat"))
        : BlockDevices.ParseV1(Text("blkio", path, "blkio.throttle.io_service_bytes_recursive"), Text("blkio", path, "blkio.throttle.io_serviced_recursive"));

    private bool Exists(string path) => Directory.Exists(Full("memory", path));

    private CgroupSample BasicsV1(string path)
    {
        var memory = Table("memory", path, "memory.stat");
        var usage = Number("memory", path, "memory.usage_in_bytes");
        return new()
        {
            Time = clock.GetUtcNow(),
            CpuNanoseconds = Number("cpuacct", path, "cpuacct.usage"),
            MemoryBytes = usage,
            WorkingSetBytes = Math.Max(0, usage - memory.GetValueOrDefault("total_inactive_file")),
            RssBytes = memory.GetValueOrDefault("total_rss"),
            CacheBytes = memory.GetValueOrDefault("total_cache"),
            MappedFileBytes = memory.GetValueOrDefault("total_mapped_file"),
            SwapBytes = memory.GetValueOrDefault("total_swap"),
            PageFaults = memory.GetValueOrDefault("total_pgfault"),
            MajorPageFaults = memory.GetValueOrDefault("total_pgmajfault"),
        };
    }

    private CgroupSample DetailsV1(string path, CgroupSample basics)
    {
        var cpu = Table("cpu", path, "cpu.stat");
        return basics with
        {
            CpuUserNanoseconds = Number("cpuacct", path, "cpuacct.usage_user"),
            CpuSystemNanoseconds = Number("cpuacct", path, "cpuacct.usage_sys"),
            MaxMemoryBytes = Number("memory", path, "memory.max_usage_in_bytes"),
            MemoryFailures = Number("memory", path, "memory.failcnt"),
            MemoryLimitBytes = Limit(Number("memory", path, "memory.limit_in_bytes")),
            CpuShares = Number("cpu", path, "cpu.shares"),
            CpuQuota = Math.Max(0, Number("cpu", path, "cpu.cfs_quota_us")),
            CpuPeriod = Number("cpu", path, "cpu.cfs_period_us"),
            Periods = cpu.GetValueOrDefault("nr_periods"),
            ThrottledPeriods = cpu.GetValueOrDefault("nr_throttled"),
            ThrottledNanoseconds = cpu.GetValueOrDefault("throttled_time"),
            Threads = Number("pids", path, "pids.current"),
        };
    }

    private CgroupSample BasicsV2(string path)
    {
        var memory = Table("", path, "memory.stat");
        var cpu = Table("", path, "cpu.stat");
        var usage = Number("", path, "memory.current");
        return new()
        {
            Time = clock.GetUtcNow(),
            CpuNanoseconds = cpu.GetValueOrDefault("usage_usec") * 1000,
            CpuUserNanoseconds = cpu.GetValueOrDefault("user_usec") * 1000,
            CpuSystemNanoseconds = cpu.GetValueOrDefault("system_usec") * 1000,
            Periods = cpu.GetValueOrDefault("nr_periods"),
            ThrottledPeriods = cpu.GetValueOrDefault("nr_throttled"),
            ThrottledNanoseconds = cpu.GetValueOrDefault("throttled_usec") * 1000,
            MemoryBytes = usage,
            WorkingSetBytes = Math.Max(0, usage - memory.GetValueOrDefault("inactive_file")),
            RssBytes = memory.GetValueOrDefault("anon"),
            CacheBytes = memory.GetValueOrDefault("file"),
            MappedFileBytes = memory.GetValueOrDefault("file_mapped"),
            PageFaults = memory.GetValueOrDefault("pgfault"),
            MajorPageFaults = memory.GetValueOrDefault("pgmajfault"),
            SwapBytes = Number("", path, "memory.swap.current"),
        };
    }

    private CgroupSample DetailsV2(string path, CgroupSample basics)
    {
        var max = Text("", path, "cpu.max").Split(' ');
        return basics with
        {
            MaxMemoryBytes = Number("", path, "memory.peak"),
            MemoryFailures = Table("", path, "memory.events").GetValueOrDefault("max"),
            MemoryLimitBytes = Limit(Number("", path, "memory.max")),
            CpuShares = SharesOf(Number("", path, "cpu.weight")),
            CpuQuota = Parse(max[0]),
            CpuPeriod = max.Length > 1 ? Parse(max[1]) : 0,
            Threads = Number("", path, "pids.current"),
        };
    }

    /// <summary>The v1 shares that a v2 weight stands for.</summary>
    private static long SharesOf(long weight) => weight == 0 ? 0 : 2 + ((weight - 1) * 262142 / 9999);

    private static long Limit(long value) => value >= NoLimit ? 0 : value;

    private string Full(string tree, string path) => Path.Combine(mount, unified ? "" : tree, path.TrimStart('/'));

    private string Text(string tree, string path, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(Full(tree, path), file)).TrimEnd();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The cgroup has gone, or the kernel has no such file.
            return "";
        }
    }

    private long Number(string tree, string path, string file) => Parse(Text(tree, path, file));

    private Dictionary<string, long> Table(string tree, string path, string file)
    {
        var table = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var line in Text(tree, path, file).AsSpan().EnumerateLines())
        {
            var space = line.IndexOf(' ');
            if (space > 0)
            {
                table[line[..space].ToString()] = Parse(line[(space + 1)..]);
            }
        }

        return table;
    }

    private static long Parse(ReadOnlySpan<char> text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
