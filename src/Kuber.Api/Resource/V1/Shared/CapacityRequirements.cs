using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.CapacityRequirements")]
public sealed partial record CapacityRequirements
{
    [Field(1, "requests")]
    public ApiMap<Quantity> Requests { get; init; }
}
