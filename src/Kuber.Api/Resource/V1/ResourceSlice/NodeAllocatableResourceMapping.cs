using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>What a device takes of a resource of the node.</summary>
[ApiMessage("io.k8s.api.resource.v1.NodeAllocatableResourceMapping")]
public sealed partial record NodeAllocatableResourceMapping
{
    /// <summary>The capacity of the device that is taken; the device as one when not set.</summary>
    [Field(1, "capacityKey", GoType = "v1.QualifiedName")]
    public string CapacityKey { get; init; } = "";

    /// <summary>How much of the resource is taken for each unit, or for the device.</summary>
    [Field(2, "allocationMultiplier")]
    public Quantity? AllocationMultiplier { get; init; }
}
