using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ResourceRequirements")]
public sealed partial record ResourceRequirements
{
    [Field(1, "limits", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Limits { get; init; }

    [Field(2, "requests", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Requests { get; init; }

    [Field(3, "claims")]
    [ListType("map", "name")]
    public ApiList<ResourceClaim> Claims { get; init; }
}
