namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a ObjectFieldSelector.</summary>
public sealed class PlainObjectFieldSelector
{
    public string? ApiVersion { get; set; }

    public string? FieldPath { get; set; }
}
