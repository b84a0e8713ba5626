using Kuber.Kubelet.Cgroups;
using Kuber.Kubelet.Linux;
using Kuber.Kubelet.Stats;

namespace Kuber.Kubelet.Tests.Stats;

public sealed class ReadersTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("kuber-stats-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Version_1_is_read_from_a_tree_per_controller()
    {
        Put("cpuacct/pod/c/cpuacct.usage", "5000000000\n");
        Put("cpuacct/pod/c/cpuacct.usage_user", "4000000000");
        Put("cpu/pod/c/cpu.stat", "nr_periods 10\nnr_throttled 2\nthrottled_time 300\n");
        Put("cpu/pod/c/cpu.shares", "512");
        Put("cpu/pod/c/cpu.cfs_quota_us", "-1");
        Put("memory/pod/c/memory.usage_in_bytes", "1000");
        Put("memory/pod/c/memory.limit_in_bytes", "9223372036854771712");
        Put("memory/pod/c/memory.stat", "cache 1\ntotal_cache 300\ntotal_rss 200\ntotal_inactive_file 250\ntotal_pgfault 7\n");
        Put("memory/pod/c/cgroup.procs", "12\n34\n");
        Put("blkio/pod/c/blkio.throttle.io_service_bytes_recursive", "999:9 Read 10\n999:9 Write 20\n999:9 Total 30\nTotal 30\n");
        Put("blkio/pod/c/blkio.throttle.io_serviced_recursive", "999:9 Read 1\n999:9 Write 2\n");
        var reader = new CgroupReader(root, unified: false, TimeProvider.System);

        var sample = reader.Read("/pod/c")!;

        Assert.Equal((5_000_000_000, 4_000_000_000, 1000, 750), (sample.CpuNanoseconds, sample.CpuUserNanoseconds, sample.MemoryBytes, sample.WorkingSetBytes));
        Assert.Equal((200, 300, 7, 0), (sample.RssBytes, sample.CacheBytes, sample.PageFaults, sample.MemoryLimitBytes));
        Assert.Equal((10, 2, 300, 512, 0), (sample.Periods, sample.ThrottledPeriods, sample.ThrottledNanoseconds, sample.CpuShares, sample.CpuQuota));
        Assert.Equal([new DeviceUsage("999:9", 10, 20, 1, 2)], reader.Devices("/pod/c"));
        Assert.Equal([12, 34], reader.Processes("/pod/c"));
        Assert.Null(reader.Read("/none"));
        Assert.Equal("/pod/c", reader.FindContainer("/pod", "c"));
    }

    [Fact]
    public void Version_2_is_read_from_one_tree()
    {
        Put("pod/crio-abc.scope/cpu.stat", "usage_usec 5000\nuser_usec 3000\nsystem_usec 2000\nnr_periods 4\nnr_throttled 1\nthrottled_usec 9\n");
        Put("pod/crio-abc.scope/cpu.max", "50000 100000\n");
        Put("pod/crio-abc.scope/memory.current", "4096");
        Put("pod/crio-abc.scope/memory.max", "max");
        Put("pod/crio-abc.scope/memory.stat", "anon 100\nfile 200\ninactive_file 96\n");
        Put("pod/crio-abc.scope/io.stat", "999:9 rbytes=1 wbytes=2 rios=3 wios=4 dbytes=0 dios=0\n");
        var reader = new CgroupReader(root, unified: true, TimeProvider.System);
        var path = reader.FindContainer("/pod", "abc")!;

        var sample = reader.Read(path)!;

        Assert.Equal("/pod/crio-abc.scope", path);
        Assert.Equal((5_000_000, 3_000_000, 2_000_000, 9_000), (sample.CpuNanoseconds, sample.CpuUserNanoseconds, sample.CpuSystemNanoseconds, sample.ThrottledNanoseconds));
        Assert.Equal((4096, 4000, 100, 200, 0), (sample.MemoryBytes, sample.WorkingSetBytes, sample.RssBytes, sample.CacheBytes, sample.MemoryLimitBytes));
        Assert.Equal((50_000, 100_000), (sample.CpuQuota, sample.CpuPeriod));
        Assert.Equal([new DeviceUsage("999:9", 1, 2, 3, 4)], reader.Devices(path));
    }

    [Fact]
    public void Interfaces_are_read_without_loopback()
    {
        const string Text = """
            Inter-|   Receive                                                |  Transmit
             face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
                lo:     100       1    0    0    0     0          0         0      100       1    0    0    0     0       0          0
              eth0: 1234567      20    1    2    0     0          0         0   765432      10    3    4    0     0       0          0
            """;

        Assert.Equal([new InterfaceUsage("eth0", 1234567, 20, 1, 2, 765432, 10, 3, 4)], NetworkReader.Parse(Text));
        Assert.Empty(NetworkReader.Read(-1));
    }

    [Fact]
    public void A_rate_is_taken_between_two_samples()
    {
        var start = DateTimeOffset.UnixEpoch;
        var rates = new CpuRates(
            new(new() { Time = start, CpuNanoseconds = 1_000_000_000 }, []),
            new(new() { Time = start.AddSeconds(2), CpuNanoseconds = 2_000_000_000 }, []));

        Assert.Equal(500_000_000, rates.Of("/"));
        Assert.Null(rates.Of("/new"));
    }

    [Fact]
    public void Space_of_file_systems_and_directories_is_told()
    {
        Put("files/a", new string('x', 10_000));
        Put("files/deep/b", "x");
        File.CreateSymbolicLink(Path.Combine(root, "files/link"), "/");

        var usage = DirectoryUsage.Of(Path.Combine(root, "files"));

        Assert.Equal(5, usage.Inodes);
        Assert.InRange(usage.Bytes, 10_000, 100_000);
        Assert.Equal(new(0, 0), DirectoryUsage.Of(Path.Combine(root, "none")));
        var space = FileSystemSpace.Of(root)!;
        Assert.Equal(new DriveInfo(root).TotalSize, space.CapacityBytes);
        Assert.InRange(space.AvailableBytes, 1, space.CapacityBytes);
        Assert.Null(FileSystemSpace.Of(root + "/none"));
    }

    private void Put(string path, string text)
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
