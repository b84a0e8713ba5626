using Kuber.Api.Core.V1;
using Kuber.Kubelet.Cgroups;

namespace Kuber.Kubelet.Stats;

/// <summary>What a pod has used.</summary>
/// <param name="Pod">The pod.</param>
/// <param name="Path">Its cgroup.</param>
/// <param name="Usage">What its cgroup has used.</param>
/// <param name="Containers">Its containers that run.</param>
internal sealed record PodSample(Pod Pod, string Path, CgroupSample Usage, IReadOnlyList<ContainerSample> Containers);
