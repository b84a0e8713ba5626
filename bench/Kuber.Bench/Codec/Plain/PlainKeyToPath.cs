namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a KeyToPath.</summary>
public sealed class PlainKeyToPath
{
    public string? Key { get; set; }

    public string? Path { get; set; }
}
