namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a ContainerState.</summary>
public sealed class PlainContainerState
{
    public PlainContainerStateRunning? Running { get; set; }
}
