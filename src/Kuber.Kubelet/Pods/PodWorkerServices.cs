using Kuber.Client;
using Kuber.Kubelet.Admission;
using Kuber.Kubelet.Cgroups;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Events;
using Kuber.Kubelet.Nodes;
using Kuber.Kubelet.Probes;
using Kuber.Kubelet.Sources;
using Kuber.Kubelet.Volumes;

namespace Kuber.Kubelet.Pods;

/// <summary>What all pod workers share.</summary>
internal sealed record PodWorkerServices
{
    public required IApiClient Client { get; init; }

    public required RuntimeObserver Observer { get; init; }

    public required PodAdmission Admission { get; init; }

    public required PodExecutor Executor { get; init; }

    public required PodStatusWriter Statuses { get; init; }

    public required ProbeManager Probes { get; init; }

    public required VolumeManager Volumes { get; init; }

    public required TokenManager Tokens { get; init; }

    public required PodObjectCache Objects { get; init; }

    public required CgroupManager Cgroups { get; init; }

    public required TerminationMessages Messages { get; init; }

    public required PodEvents Events { get; init; }

    public required Func<NodeFacts> Node { get; init; }

    public required KubeletPaths Paths { get; init; }

    public required TimeProvider Clock { get; init; }
}
