namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a ContainerPort.</summary>
public sealed class PlainContainerPort
{
    public string? Name { get; set; }

    public int? ContainerPort { get; set; }

    public string? Protocol { get; set; }
}
