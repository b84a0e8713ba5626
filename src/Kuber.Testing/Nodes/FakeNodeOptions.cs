using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Testing.Nodes;

/// <summary>What a fake node is like.</summary>
public sealed record FakeNodeOptions
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Labels besides those that every node has.</summary>
    public ApiMap<string> Labels { get; init; }

    /// <summary>The zone, told by its label; empty for none.</summary>
    public string Zone { get; init; } = "";

    /// <summary>Taints to register with.</summary>
    public ApiList<Taint> Taints { get; init; }

    /// <summary>What it has, and gives to pods.</summary>
    public ApiMap<Quantity> Capacity { get; init; } = ApiMap.Of(
        ("cpu", Quantity.Of(4)), ("ephemeral-storage", Quantity.Parse("100Gi")), ("memory", Quantity.Parse("8Gi")), ("pods", Quantity.Of(110)));

    /// <summary>How its kubelet plays a pod; null to follow the cluster's options.</summary>
    public Func<Pod, PodScript>? Script { get; init; }

    /// <summary>How often its kubelet renews its lease.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(10);
}
