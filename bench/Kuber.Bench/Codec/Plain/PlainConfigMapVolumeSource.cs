namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a ConfigMapVolumeSource.</summary>
public sealed class PlainConfigMapVolumeSource
{
    public string? Name { get; set; }

    public List<PlainKeyToPath>? Items { get; set; }

    public int? DefaultMode { get; set; }
}
