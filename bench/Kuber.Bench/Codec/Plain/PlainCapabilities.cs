namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a Capabilities.</summary>
public sealed class PlainCapabilities
{
    public List<string>? Drop { get; set; }
}
