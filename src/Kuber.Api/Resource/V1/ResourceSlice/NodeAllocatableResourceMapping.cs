using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.NodeAllocatableResourceMapping")]
public sealed partial record NodeAllocatableResourceMapping
{
    [Field(1, "capacityKey", GoType = "v1.QualifiedName")]
    public string CapacityKey { get; init; } = "";

    [Field(2, "allocationMultiplier")]
    public Quantity? AllocationMultiplier { get; init; }
}
