using Kuber.Api.Core.V1;
using Kuber.Kubelet.Containers;
using Microsoft.Extensions.Logging;

namespace Kuber.Kubelet.Cgroups;

/// <summary>
/// Makes the cgroups of pods: <c>kubepods</c>, below it <c>burstable</c> and <c>besteffort</c>, and one per pod. Works on v1
/// (a tree per controller) and v2 (one tree). Guaranteed pods stand right below <c>kubepods</c>.
/// </summary>
internal sealed partial class CgroupManager(string mount, string root, ILogger logger)
{
    /// <summary>Where the kernel shows cgroups.</summary>
    public const string Mount = "/sys/fs/cgroup";

    private static readonly string[] V1Controllers = ["cpu", "cpuacct", "cpuset", "memory", "pids", "blkio", "devices", "freezer", "hugetlb", "net_cls", "net_prio", "perf_event", "systemd"];
    private static readonly string[] V2Controllers = ["cpu", "cpuset", "memory", "pids", "io", "hugetlb"];

    /// <summary>Whether the node has cgroup v2 alone.</summary>
    public bool Unified { get; } = File.Exists(Path.Combine(mount, "cgroup.controllers"));

    /// <summary>The cgroup of a pod as the runtime is to be told.</summary>
    public string PathOf(Pod pod)
    {
        var prefix = root.TrimEnd('/') + "/kubepods";
        return PodQos.Compute(pod.Spec) switch
        {
            "Guaranteed" => $"{prefix}/pod{pod.Metadata.Uid}",
            "Burstable" => $"{prefix}/burstable/pod{pod.Metadata.Uid}",
            _ => $"{prefix}/besteffort/pod{pod.Metadata.Uid}",
        };
    }

    /// <summary>Makes the cgroups above those of pods.</summary>
    public void SetUp()
    {
        var prefix = root.TrimEnd('/') + "/kubepods";
        foreach (var path in (string[])[prefix, prefix + "/burstable", prefix + "/besteffort"])
        {
            Create(path);
        }

        SetShares(prefix + "/besteffort", PodResources.Shares(0));
    }

    /// <summary>Makes or updates the cgroup of a pod.</summary>
    public void Apply(Pod pod)
    {
        var path = PathOf(pod);
        Create(path);
        var spec = pod.Spec;
        var request = PodResources.Sum(spec, "cpu", r => r.Requests);
        SetShares(path, PodResources.Shares(request.MilliValue));

        // A limit of the pod holds only where each container has one.
        var cpuLimited = spec.Resources?.Limits.ContainsKey("cpu") == true || spec.Containers.All(c => !c.Resources.Limits.GetValueOrDefault("cpu").IsZero);
        var memoryLimited = spec.Resources?.Limits.ContainsKey("memory") == true || spec.Containers.All(c => !c.Resources.Limits.GetValueOrDefault("memory").IsZero);
        var quota = cpuLimited ? PodResources.Quota(PodResources.Sum(spec, "cpu", r => r.Limits).MilliValue) : 0;
        var memory = memoryLimited ? PodResources.Sum(spec, "memory", r => r.Limits).Value : 0;
        if (Unified)
        {
            Write(Full("", path), "cpu.max", quota > 0 ? $"{PodResources.Text(quota)} {PodResources.Text(PodResources.CpuPeriod)}" : $"max {PodResources.Text(PodResources.CpuPeriod)}");
            Write(Full("", path), "memory.max", memory > 0 ? PodResources.Text(memory) : "max");
        }
        else
        {
            Write(Full("cpu", path), "cpu.cfs_quota_us", quota > 0 ? PodResources.Text(quota) : "-1");
            Write(Full("memory", path), "memory.limit_in_bytes", memory > 0 ? PodResources.Text(memory) : "-1");
        }
    }

    /// <summary>Removes the cgroup of a pod.</summary>
    public void Remove(Pod pod)
    {
        var path = PathOf(pod);
        foreach (var tree in Trees())
        {
            var directory = Full(tree, path);
            if (Directory.Exists(directory))
            {
                RemoveTree(directory);
            }
        }
    }

    /// <summary>Removes the cgroups above those of pods, with all below them.</summary>
    public void RemoveAll()
    {
        foreach (var directory in Trees().Select(tree => Full(tree, root.TrimEnd('/') + "/kubepods")).Where(Directory.Exists))
        {
            RemoveTree(directory);
        }
    }

    private void RemoveTree(string directory)
    {
        foreach (var child in Directory.EnumerateDirectories(directory))
        {
            RemoveTree(child);
        }

        try
        {
            Linux.Directories.RemoveEmpty(directory);
        }
        catch (IOException failure)
        {
            LogNotRemoved(logger, directory, failure.Message);
        }
    }

    private IEnumerable<string> Trees() => Unified ? [""] : V1Controllers.Where(c => Directory.Exists(Path.Combine(mount, c)));

    private string Full(string tree, string path) => Path.Combine(mount, tree, path.TrimStart('/'));

    private void Create(string path)
    {
        if (!Unified)
        {
            foreach (var tree in (string[])["cpu", "memory", "pids"])
            {
                if (Directory.Exists(Path.Combine(mount, tree)))
                {
                    Directory.CreateDirectory(Full(tree, path));
                }
            }

            return;
        }

        Directory.CreateDirectory(Full("", path));

        // Each level hands its controllers down to the next.
        var available = File.ReadAllText(Path.Combine(mount, "cgroup.controllers")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var enable = string.Join(' ', V2Controllers.Where(available.Contains).Select(c => "+" + c));
        var level = mount;
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            Write(level, "cgroup.subtree_control", enable);
            level = Path.Combine(level, part);
        }

        Write(level, "cgroup.subtree_control", enable);
    }

    private void SetShares(string path, long shares)
    {
        if (Unified)
        {
            Write(Full("", path), "cpu.weight", PodResources.Text(PodResources.Weight(shares)));
        }
        else
        {
            Write(Full("cpu", path), "cpu.shares", PodResources.Text(shares));
        }
    }

    private void Write(string directory, string file, string value)
    {
        try
        {
            File.WriteAllText(Path.Combine(directory, file), value);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogNotWritten(logger, Path.Combine(directory, file), value, failure.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "cgroup file {path} did not take {value}: {error}")]
    private static partial void LogNotWritten(ILogger logger, string path, string value, string error);

    [LoggerMessage(2, LogLevel.Debug, "cgroup {path} was not removed: {error}")]
    private static partial void LogNotRemoved(ILogger logger, string path, string error);
}
