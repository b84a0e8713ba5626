using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Which nodes a pod needs or prefers.</summary>
[ApiMessage("io.k8s.api.core.v1.NodeAffinity")]
public sealed partial record NodeAffinity
{
    /// <summary>What a node must have for the pod to be placed there; a pod that runs stays when that changes.</summary>
    [Field(1, "requiredDuringSchedulingIgnoredDuringExecution")]
    public NodeSelector? RequiredDuringSchedulingIgnoredDuringExecution { get; init; }

    /// <summary>What a node had better have, with weights; the sum of what matches counts.</summary>
    [Field(2, "preferredDuringSchedulingIgnoredDuringExecution")]
    [ListType("atomic")]
    public ApiList<PreferredSchedulingTerm> PreferredDuringSchedulingIgnoredDuringExecution { get; init; }
}
