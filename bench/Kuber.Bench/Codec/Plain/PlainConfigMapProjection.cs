namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a ConfigMapProjection.</summary>
public sealed class PlainConfigMapProjection
{
    public string? Name { get; set; }

    public List<PlainKeyToPath>? Items { get; set; }
}
