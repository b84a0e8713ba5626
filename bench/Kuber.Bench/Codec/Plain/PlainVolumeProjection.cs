namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a VolumeProjection.</summary>
public sealed class PlainVolumeProjection
{
    public PlainDownwardAPIProjection? DownwardAPI { get; set; }

    public PlainConfigMapProjection? ConfigMap { get; set; }

    public PlainServiceAccountTokenProjection? ServiceAccountToken { get; set; }
}
