using Kuber.Kubelet.Cgroups;

namespace Kuber.Kubelet.Stats;

/// <summary>What a container has used.</summary>
/// <param name="Name">Its name in the pod.</param>
/// <param name="Id">Its id at the runtime.</param>
/// <param name="Image">Its image.</param>
/// <param name="Path">Its cgroup.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="Usage">What it has used.</param>
internal sealed record ContainerSample(string Name, string Id, string Image, string Path, DateTimeOffset StartedAt, CgroupSample Usage);
