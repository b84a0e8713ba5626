using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Next to which other pods a pod needs or prefers to run.</summary>
[ApiMessage("io.k8s.api.core.v1.PodAffinity")]
public sealed partial record PodAffinity
{
    /// <summary>Where the pod must be placed; all terms must hold. A pod that runs stays when that changes.</summary>
    [Field(1, "requiredDuringSchedulingIgnoredDuringExecution")]
    [ListType("atomic")]
    public ApiList<PodAffinityTerm> RequiredDuringSchedulingIgnoredDuringExecution { get; init; }

    /// <summary>Where the pod had better be placed, with weights.</summary>
    [Field(2, "preferredDuringSchedulingIgnoredDuringExecution")]
    [ListType("atomic")]
    public ApiList<WeightedPodAffinityTerm> PreferredDuringSchedulingIgnoredDuringExecution { get; init; }
}
