using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>How much of a device's capacity is wanted.</summary>
[ApiMessage("io.k8s.api.resource.v1.CapacityRequirements")]
public sealed partial record CapacityRequirements
{
    /// <summary>The amounts by name of the capacity.</summary>
    [Field(1, "requests")]
    public ApiMap<Quantity> Requests { get; init; }
}
