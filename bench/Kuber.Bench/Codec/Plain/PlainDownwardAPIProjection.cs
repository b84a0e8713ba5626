namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a DownwardAPIProjection.</summary>
public sealed class PlainDownwardAPIProjection
{
    public List<PlainDownwardAPIVolumeFile>? Items { get; set; }
}
