using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Pods;

/// <summary>What a pod's status needs beyond the pod and the runtime.</summary>
internal sealed record StatusContext
{
    /// <summary>The time.</summary>
    public required Time Now { get; init; }

    /// <summary>The scheme of container ids, such as <c>containerd</c>.</summary>
    public required string RuntimeName { get; init; }

    /// <summary>The addresses of the node; the first is the primary.</summary>
    public required IReadOnlyList<string> HostIPs { get; init; }

    /// <summary>The pod is being stopped.</summary>
    public bool Terminating { get; init; }

    /// <summary>Everything of the pod has stopped for good.</summary>
    public bool Terminated { get; init; }

    /// <summary>The reason for which the kubelet failed the pod; empty where it did not.</summary>
    public string FailedReason { get; init; } = "";

    /// <summary>The sentence that goes with <see cref="FailedReason"/>.</summary>
    public string FailedMessage { get; init; } = "";

    /// <summary>The message that a container left at its end.</summary>
    public Func<Container, ObservedContainer, string> TerminationMessage { get; init; } = static (_, observed) => observed.Status.Message;

    /// <summary>The user a container runs as, where known.</summary>
    public Func<string, ContainerUser?> UserOf { get; init; } = static _ => null;
}
