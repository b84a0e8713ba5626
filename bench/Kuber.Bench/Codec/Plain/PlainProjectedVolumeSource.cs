namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a ProjectedVolumeSource.</summary>
public sealed class PlainProjectedVolumeSource
{
    public List<PlainVolumeProjection>? Sources { get; set; }

    public int? DefaultMode { get; set; }
}
