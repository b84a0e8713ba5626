using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Next to which other pods a pod must not run or had better not.</summary>
[ApiMessage("io.k8s.api.core.v1.PodAntiAffinity")]
public sealed partial record PodAntiAffinity
{
    /// <summary>Where the pod must not be placed; all terms must hold. A pod that runs stays when that changes.</summary>
    [Field(1, "requiredDuringSchedulingIgnoredDuringExecution")]
    [ListType("atomic")]
    public ApiList<PodAffinityTerm> RequiredDuringSchedulingIgnoredDuringExecution { get; init; }

    /// <summary>Where the pod had better not be placed, with weights.</summary>
    [Field(2, "preferredDuringSchedulingIgnoredDuringExecution")]
    [ListType("atomic")]
    public ApiList<WeightedPodAffinityTerm> PreferredDuringSchedulingIgnoredDuringExecution { get; init; }
}
