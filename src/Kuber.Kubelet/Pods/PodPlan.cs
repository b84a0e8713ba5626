using Kuber.Api.Core.V1;
using Kuber.Kubelet.Containers;

namespace Kuber.Kubelet.Pods;

/// <summary>What brings a pod's containers closer to its spec. Carried out in the order of the properties.</summary>
internal sealed record PodPlan
{
    public static readonly PodPlan Nothing = new();

    /// <summary>Stop all containers and the sandbox first.</summary>
    public bool KillPod { get; init; }

    /// <summary>Containers to stop, with why.</summary>
    public IReadOnlyList<ContainerKill> Kills { get; init; } = [];

    /// <summary>Make a new sandbox before containers start.</summary>
    public bool CreateSandbox { get; init; }

    /// <summary>The attempt number of the new sandbox.</summary>
    public int SandboxAttempt { get; init; }

    /// <summary>Containers to start, in order.</summary>
    public IReadOnlyList<(Container Container, ContainerKind Kind)> Starts { get; init; } = [];
}
