namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a HostIP.</summary>
public sealed class PlainHostIP
{
    public string? Ip { get; set; }
}
