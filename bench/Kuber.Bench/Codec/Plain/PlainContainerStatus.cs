namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a ContainerStatus.</summary>
public sealed class PlainContainerStatus
{
    public string? Name { get; set; }

    public PlainContainerState? State { get; set; }

    public PlainContainerState? LastState { get; set; }

    public bool? Ready { get; set; }

    public int? RestartCount { get; set; }

    public string? Image { get; set; }

    public string? ImageID { get; set; }

    public string? ContainerID { get; set; }

    public bool? Started { get; set; }
}
