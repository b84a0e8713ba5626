namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a DownwardAPIVolumeFile.</summary>
public sealed class PlainDownwardAPIVolumeFile
{
    public string? Path { get; set; }

    public PlainObjectFieldSelector? FieldRef { get; set; }
}
