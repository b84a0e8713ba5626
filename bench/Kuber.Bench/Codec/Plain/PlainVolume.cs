namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a Volume.</summary>
public sealed class PlainVolume
{
    public string? Name { get; set; }

    public PlainEmptyDirVolumeSource? EmptyDir { get; set; }

    public PlainConfigMapVolumeSource? ConfigMap { get; set; }

    public PlainProjectedVolumeSource? Projected { get; set; }
}
