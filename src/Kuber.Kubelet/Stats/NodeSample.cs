using Kuber.Kubelet.Cgroups;

namespace Kuber.Kubelet.Stats;

/// <summary>What the node and its pods have used, at one moment.</summary>
/// <param name="Node">The node.</param>
/// <param name="Pods">Its pods that have containers running.</param>
internal sealed record NodeSample(CgroupSample Node, IReadOnlyList<PodSample> Pods);
