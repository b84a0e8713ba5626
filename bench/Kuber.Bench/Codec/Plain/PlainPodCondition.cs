using System.Text.Json.Serialization;

namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a PodCondition.</summary>
public sealed class PlainPodCondition
{
    public string? Type { get; set; }

    public long? ObservedGeneration { get; set; }

    public string? Status { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime? LastProbeTime { get; set; }

    public DateTime? LastTransitionTime { get; set; }
}
