namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a ResourceRequirements.</summary>
public sealed class PlainResourceRequirements
{
    public Dictionary<string, string>? Limits { get; set; }

    public Dictionary<string, string>? Requests { get; set; }
}
