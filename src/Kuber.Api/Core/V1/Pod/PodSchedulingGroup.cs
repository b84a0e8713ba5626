using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The group with which a pod is scheduled.</summary>
[ApiMessage("io.k8s.api.core.v1.PodSchedulingGroup")]
[Union("podGroupName")]
public sealed partial record PodSchedulingGroup
{
    /// <summary>The name of the PodGroup, in the pod's namespace.</summary>
    [Field(1, "podGroupName")]
    public string? PodGroupName { get; init; }
}
