using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Rules that draw a pod to nodes or to other pods, or keep it away from them.</summary>
[ApiMessage("io.k8s.api.core.v1.Affinity")]
public sealed partial record Affinity
{
    /// <summary>Which nodes the pod needs or prefers.</summary>
    [Field(1, "nodeAffinity")]
    public NodeAffinity? NodeAffinity { get; init; }

    /// <summary>Next to which other pods this pod needs or prefers to run.</summary>
    [Field(2, "podAffinity")]
    public PodAffinity? PodAffinity { get; init; }

    /// <summary>Next to which other pods this pod must not run or had better not.</summary>
    [Field(3, "podAntiAffinity")]
    public PodAntiAffinity? PodAntiAffinity { get; init; }
}
