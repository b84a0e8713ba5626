using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Nodes;

/// <summary>What the kubelet knows of its node once it runs.</summary>
internal sealed record NodeFacts
{
    /// <summary>The addresses, primary first.</summary>
    public required IReadOnlyList<string> IPs { get; init; }

    /// <summary>The memory, in bytes.</summary>
    public required long MemoryBytes { get; init; }

    /// <summary>The number of processors.</summary>
    public required int Processors { get; init; }

    /// <summary>The node has cgroup v2.</summary>
    public required bool UnifiedCgroups { get; init; }

    /// <summary>All resources of the node.</summary>
    public required ApiMap<Quantity> Capacity { get; init; }

    /// <summary>The resources that pods may have.</summary>
    public required ApiMap<Quantity> Allocatable { get; init; }

    /// <summary>The scheme of container ids, such as <c>containerd</c>.</summary>
    public required string RuntimeName { get; init; }

    /// <summary>The version of the runtime.</summary>
    public required string RuntimeVersion { get; init; }
}
