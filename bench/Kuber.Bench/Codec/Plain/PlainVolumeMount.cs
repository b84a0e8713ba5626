namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a VolumeMount.</summary>
public sealed class PlainVolumeMount
{
    public string? Name { get; set; }

    public bool? ReadOnly { get; set; }

    public string? MountPath { get; set; }
}
