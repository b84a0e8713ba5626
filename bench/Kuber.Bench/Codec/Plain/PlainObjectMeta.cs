namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a ObjectMeta.</summary>
public sealed class PlainObjectMeta
{
    public string? Name { get; set; }

    public string? GenerateName { get; set; }

    public string? Namespace { get; set; }

    public string? Uid { get; set; }

    public string? ResourceVersion { get; set; }

    public long? Generation { get; set; }

    public DateTime? CreationTimestamp { get; set; }

    public Dictionary<string, string>? Labels { get; set; }

    public Dictionary<string, string>? Annotations { get; set; }

    public List<PlainOwnerReference>? OwnerReferences { get; set; }
}
