using Kuber.Kubelet.Cgroups;

namespace Kuber.Kubelet.Stats;

/// <summary>Processor time per time, between two samples of the same cgroups.</summary>
internal sealed class CpuRates
{
    private readonly Dictionary<string, CgroupSample> before;
    private readonly Dictionary<string, CgroupSample> after;

    /// <summary>The rates between two samples.</summary>
    public CpuRates(NodeSample before, NodeSample after) => (this.before, this.after) = (ByPath(before), ByPath(after));

    /// <summary>The rate of a cgroup, in billionths of a processor; null where it was not there before.</summary>
    public long? Of(string path)
    {
        if (!before.TryGetValue(path, out var first) || !after.TryGetValue(path, out var last) || last.Time <= first.Time)
        {
            return null;
        }

        return Math.Max(0, (long)((last.CpuNanoseconds - first.CpuNanoseconds) / (last.Time - first.Time).TotalSeconds));
    }

    private static Dictionary<string, CgroupSample> ByPath(NodeSample sample)
    {
        var all = new Dictionary<string, CgroupSample>(StringComparer.Ordinal) { ["/"] = sample.Node };
        foreach (var pod in sample.Pods)
        {
            all[pod.Path] = pod.Usage;
            foreach (var container in pod.Containers)
            {
                all[container.Path] = container.Usage;
            }
        }

        return all;
    }
}
