namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a Pod.</summary>
public sealed class PlainPod
{
    public string? Kind { get; set; }

    public string? ApiVersion { get; set; }

    public PlainObjectMeta? Metadata { get; set; }

    public PlainPodSpec? Spec { get; set; }

    public PlainPodStatus? Status { get; set; }
}
