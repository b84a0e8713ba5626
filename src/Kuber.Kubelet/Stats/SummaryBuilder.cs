using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Kubelet.Cgroups;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Cri.Messages;
using Kuber.Kubelet.Linux;
using Kuber.Kubelet.Nodes;
using Kuber.Kubelet.Stats.Summary;
using Kuber.Kubelet.Volumes;

namespace Kuber.Kubelet.Stats;

/// <summary>Makes the summary of what the node and its pods use.</summary>
internal sealed class SummaryBuilder(StatsSampler sampler, CgroupReader cgroups, IContainerRuntime runtime, KubeletPaths paths, string nodeName, TimeProvider clock)
{
    /// <summary>Makes it.</summary>
    /// <param name="basics">Processor time and memory alone, without space on disks, which is slow to find out.</param>
    /// <param name="cancellationToken">Ends the wait for a second sample.</param>
    public async Task<StatsSummary> BuildAsync(bool basics, CancellationToken cancellationToken)
    {
        var (sample, rates) = await sampler.SampleAsync(cancellationToken);
        var node = new NodeStats
        {
            NodeName = nodeName,
            StartTime = BootTime(),
            Cpu = Cpu(sample.Node, rates.Of("/")),
            Memory = Memory(sample.Node, MachineInfo.MemoryBytes),
            Swap = Swap(sample.Node),
        };
        if (basics)
        {
            return new() { Node = node, Pods = sample.Pods.Select(p => Pod(p, rates)).ToApiList() };
        }

        var now = Time.Now(clock);
        var layers = (await runtime.ListContainerStatsAsync(null, cancellationToken)).Where(s => s.Attributes is not null)
            .ToDictionary(s => s.Attributes!.Id, s => s.WritableLayer);
        node = node with
        {
            Network = Network(NetworkReader.Read(Environment.ProcessId), MachineInfo.DefaultDevice(), now),
            Fs = Space(paths.Root, now),
            Runtime = await RuntimeAsync(now, cancellationToken),
            Rlimit = new RlimitStats { Time = now, MaxPid = Number("/proc/sys/kernel/pid_max"), CurrentProcesses = Directory.EnumerateDirectories("/proc").LongCount(d => char.IsAsciiDigit(d[6])) },
        };
        return new()
        {
            Node = node,
            Pods = sample.Pods.Select(p => WithDisks(p, Pod(p, rates), layers, now)).ToApiList(),
        };
    }

    private static PodStats Pod(PodSample sample, CpuRates rates) => new()
    {
        PodRef = new PodReference { Name = sample.Pod.Metadata.Name, Namespace = sample.Pod.Metadata.Namespace, Uid = sample.Pod.Metadata.Uid },
        StartTime = sample.Pod.Status.StartTime,
        Cpu = Cpu(sample.Usage, rates.Of(sample.Path)),
        Memory = Memory(sample.Usage, sample.Usage.MemoryLimitBytes),
        Swap = Swap(sample.Usage),
        Containers = sample.Containers.Select(c => new ContainerUsage
        {
            Name = c.Name,
            StartTime = Time.From(c.StartedAt),
            Cpu = Cpu(c.Usage, rates.Of(c.Path)),
            Memory = Memory(c.Usage, c.Usage.MemoryLimitBytes),
            Swap = Swap(c.Usage),
        }).ToApiList(),
    };

    private PodStats WithDisks(PodSample sample, PodStats stats, Dictionary<string, FilesystemUsage?> layers, Time now)
    {
        var pod = sample.Pod;
        var space = FileSystemSpace.Of(paths.Root);
        var ids = sample.Containers.ToDictionary(c => c.Name, c => c.Id);
        var containers = stats.Containers.Map(c =>
        {
            var logs = DirectoryUsage.Of(Path.Combine(paths.PodLogs(pod.Metadata.Namespace, pod.Metadata.Name, pod.Metadata.Uid), c.Name));
            return c with
            {
                Rootfs = Space(space, layers.GetValueOrDefault(ids[c.Name])?.UsedBytes?.Value, layers.GetValueOrDefault(ids[c.Name])?.InodesUsed?.Value, now),
                Logs = Space(space, logs.Bytes, logs.Inodes, now),
            };
        });
        var volumes = Volumes(pod, now).ToList();
        var used = containers.Sum(c => (c.Rootfs?.UsedBytes ?? 0) + (c.Logs?.UsedBytes ?? 0)) + volumes.Where(v => v.Ephemeral).Sum(v => v.Stats.UsedBytes ?? 0);
        var inodes = containers.Sum(c => (c.Rootfs?.InodesUsed ?? 0) + (c.Logs?.InodesUsed ?? 0)) + volumes.Where(v => v.Ephemeral).Sum(v => v.Stats.InodesUsed ?? 0);
        return stats with
        {
            Containers = containers,
            Volumes = volumes.Select(v => v.Stats).ToApiList(),
            Network = pod.Spec.HostNetwork ? null : Network(ContainerMetrics.Networks(cgroups, sample), "eth0", now),
            EphemeralStorage = Space(space, used, inodes, now),
            ProcessStats = new ProcessStats { ProcessCount = sample.Containers.Sum(c => (long)cgroups.Processes(c.Path).Count) },
        };
    }

    /// <summary>The volumes that the kubelet made for a pod; those on the node's disk count to the pod's ephemeral storage.</summary>
    private IEnumerable<(VolumeStats Stats, bool Ephemeral)> Volumes(Pod pod, Time now)
    {
        foreach (var volume in pod.Spec.Volumes.AsEnumerable())
        {
            var plugin = VolumePlugins.Of(volume.VolumeSource);
            if (plugin is null or VolumePlugins.HostPath or VolumePlugins.Claim)
            {
                continue;
            }

            var directory = paths.Volume(pod.Metadata.Uid, plugin, volume.Name);
            if (FileSystemSpace.Of(directory) is not { } space)
            {
                continue;
            }

            var usage = DirectoryUsage.Of(directory);
            yield return (
                new VolumeStats
                {
                    Name = volume.Name,
                    Time = now,
                    AvailableBytes = space.AvailableBytes,
                    CapacityBytes = space.CapacityBytes,
                    UsedBytes = usage.Bytes,
                    Inodes = space.Inodes,
                    InodesFree = space.InodesFree,
                    InodesUsed = usage.Inodes,
                },
                plugin is not (VolumePlugins.Secret or VolumePlugins.Projected) && volume.VolumeSource.EmptyDir?.Medium is not "Memory");
        }
    }

    private async Task<RuntimeStats> RuntimeAsync(Time now, CancellationToken cancellationToken)
    {
        var info = await runtime.ImageFsInfoAsync(cancellationToken);
        var images = info.ImageFilesystems.IsEmpty ? null : info.ImageFilesystems[0];
        var space = images?.FsId is { Mountpoint.Length: > 0 } id ? FileSystemSpace.Of(id.Mountpoint) : null;
        var fs = Space(space, images?.UsedBytes?.Value, images?.InodesUsed?.Value, now);
        return new() { ImageFs = fs, ContainerFs = fs };
    }

    private static FsStats? Space(string path, Time now) => FileSystemSpace.Of(path) is { } space
        ? Space(space, space.CapacityBytes - space.FreeBytes, space.Inodes - space.InodesFree, now)
        : null;

    private static FsStats Space(FileSystemSpace? space, long? used, long? inodesUsed, Time now) => new()
    {
        Time = now,
        AvailableBytes = space?.AvailableBytes,
        CapacityBytes = space?.CapacityBytes,
        UsedBytes = used,
        Inodes = space?.Inodes,
        InodesFree = space?.InodesFree,
        InodesUsed = inodesUsed,
    };

    private static CpuStats Cpu(CgroupSample usage, long? rate) =>
        new() { Time = Time.From(usage.Time), UsageCoreNanoSeconds = usage.CpuNanoseconds, UsageNanoCores = rate };

    private static MemoryStats Memory(CgroupSample usage, long limit) => new()
    {
        Time = Time.From(usage.Time),
        AvailableBytes = limit > 0 ? Math.Max(0, limit - usage.WorkingSetBytes) : null,
        UsageBytes = usage.MemoryBytes,
        WorkingSetBytes = usage.WorkingSetBytes,
        RssBytes = usage.RssBytes,
        PageFaults = usage.PageFaults,
        MajorPageFaults = usage.MajorPageFaults,
    };

    private static SwapStats Swap(CgroupSample usage) => new() { Time = Time.From(usage.Time), SwapUsageBytes = usage.SwapBytes };

    private static NetworkStats? Network(IReadOnlyList<InterfaceUsage> interfaces, string primary, Time now)
    {
        if (interfaces.Count == 0)
        {
            return null;
        }

        var first = interfaces.FirstOrDefault(i => i.Name == primary) ?? interfaces[0];
        return new()
        {
            Time = now,
            Name = first.Name,
            RxBytes = first.ReceivedBytes,
            RxErrors = first.ReceiveErrors,
            TxBytes = first.SentBytes,
            TxErrors = first.SendErrors,
            Interfaces = interfaces.Select(i => new InterfaceStats { Name = i.Name, RxBytes = i.ReceivedBytes, RxErrors = i.ReceiveErrors, TxBytes = i.SentBytes, TxErrors = i.SendErrors }).ToApiList(),
        };
    }

    private Time BootTime() => Time.From(clock.GetUtcNow() - TimeSpan.FromSeconds(
        double.Parse(File.ReadAllText("/proc/uptime").Split(' ')[0], CultureInfo.InvariantCulture)));

    private static long Number(string path) => long.Parse(File.ReadAllText(path), CultureInfo.InvariantCulture);
}
