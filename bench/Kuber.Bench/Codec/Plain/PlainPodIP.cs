namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a PodIP.</summary>
public sealed class PlainPodIP
{
    public string? Ip { get; set; }
}
