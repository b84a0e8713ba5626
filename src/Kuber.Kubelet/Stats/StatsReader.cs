using Kuber.Api.Core.V1;
using Kuber.Kubelet.Cgroups;
using Kuber.Kubelet.Nodes;
using Kuber.Kubelet.Pods;

namespace Kuber.Kubelet.Stats;

/// <summary>Reads what the node and its pods have used from their cgroups, whenever someone asks and not otherwise.</summary>
internal sealed class StatsReader(PodWorkers workers, CgroupManager cgroups, CgroupReader reader)
{
    /// <summary>Reads everything.</summary>
    /// <param name="details">Whether more than processor time and memory is wanted.</param>
    public NodeSample Read(bool details) => new(
        ReadNode(details),
        [.. workers.Pods.Select(p => ReadPod(p, details)).OfType<PodSample>().OrderBy(p => p.Pod.Metadata.Namespace, StringComparer.Ordinal).ThenBy(p => p.Pod.Metadata.Name, StringComparer.Ordinal)]);

    private CgroupSample ReadNode(bool details)
    {
        // The root has no file of memory in v2, and in v1 one that leaves out the kernel's.
        var usage = (details ? reader.Read("/") : reader.ReadBasics("/"))!;
        var memory = MachineInfo.Memory();
        var used = memory.GetValueOrDefault("MemTotal") - memory.GetValueOrDefault("MemFree");
        return usage with
        {
            MemoryBytes = used,
            WorkingSetBytes = Math.Max(0, used - memory.GetValueOrDefault("Inactive(file)")),
            SwapBytes = memory.GetValueOrDefault("SwapTotal") - memory.GetValueOrDefault("SwapFree"),
        };
    }

    private PodSample? ReadPod(Pod pod, bool details)
    {
        var path = cgroups.PathOf(pod);
        if ((details ? reader.Read(path) : reader.ReadBasics(path)) is not { } usage)
        {
            return null;
        }

        var containers = new List<ContainerSample>();
        var statuses = pod.Status.InitContainerStatuses.Concat(pod.Status.ContainerStatuses).Concat(pod.Status.EphemeralContainerStatuses);
        foreach (var status in statuses)
        {
            var id = status.ContainerID[(status.ContainerID.IndexOf("://", StringComparison.Ordinal) is >= 0 and var at ? at + 3 : 0)..];
            if (status.State.Running is { } running && reader.FindContainer(path, id) is { } container
                && (details ? reader.Read(container) : reader.ReadBasics(container)) is { } used)
            {
                containers.Add(new(status.Name, id, status.Image, container, running.StartedAt?.ToDateTimeOffset() ?? DateTimeOffset.UnixEpoch, used));
            }
        }

        return containers.Count == 0 ? null : new(pod, path, usage, containers);
    }
}
