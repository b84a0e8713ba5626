namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a OwnerReference.</summary>
public sealed class PlainOwnerReference
{
    public string? ApiVersion { get; set; }

    public string? Kind { get; set; }

    public string? Name { get; set; }

    public string? Uid { get; set; }

    public bool? Controller { get; set; }

    public bool? BlockOwnerDeletion { get; set; }
}
