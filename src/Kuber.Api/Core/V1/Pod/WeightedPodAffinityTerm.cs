using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A choice of places by their pods that has a weight.</summary>
[ApiMessage("io.k8s.api.core.v1.WeightedPodAffinityTerm")]
public sealed partial record WeightedPodAffinityTerm
{
    /// <summary>How much it counts, 1 to 100.</summary>
    [Field(1, "weight", Required = true)]
    public int Weight { get; init; }

    /// <summary>Which pods, and how near.</summary>
    [Field(2, "podAffinityTerm", Required = true)]
    public PodAffinityTerm PodAffinityTerm { get; init; } = PodAffinityTerm.Empty;
}
