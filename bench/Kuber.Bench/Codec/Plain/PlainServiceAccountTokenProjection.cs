namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a ServiceAccountTokenProjection.</summary>
public sealed class PlainServiceAccountTokenProjection
{
    public long? ExpirationSeconds { get; set; }

    public string? Path { get; set; }
}
