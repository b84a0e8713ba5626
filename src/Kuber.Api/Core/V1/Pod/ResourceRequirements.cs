using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What is needed of resources, and what may be used at most.</summary>
[ApiMessage("io.k8s.api.core.v1.ResourceRequirements")]
public sealed partial record ResourceRequirements
{
    /// <summary>The most of each resource that may be used.</summary>
    [Field(1, "limits", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Limits { get; init; }

    /// <summary>What is set aside of each resource; the limit where nothing is said.</summary>
    [Field(2, "requests", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Requests { get; init; }

    /// <summary>Claims of the pod whose devices are used.</summary>
    [Field(3, "claims")]
    [ListType("map", "name")]
    public ApiList<ResourceClaim> Claims { get; init; }
}
