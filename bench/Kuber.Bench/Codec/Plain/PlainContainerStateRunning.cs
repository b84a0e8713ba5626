namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a ContainerStateRunning.</summary>
public sealed class PlainContainerStateRunning
{
    public DateTime? StartedAt { get; set; }
}
