namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a Toleration.</summary>
public sealed class PlainToleration
{
    public string? Key { get; set; }

    public string? Operator { get; set; }

    public string? Effect { get; set; }

    public long? TolerationSeconds { get; set; }
}
