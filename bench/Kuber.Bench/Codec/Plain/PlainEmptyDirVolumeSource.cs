namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a EmptyDirVolumeSource.</summary>
public sealed class PlainEmptyDirVolumeSource
{
    public string? SizeLimit { get; set; }
}
