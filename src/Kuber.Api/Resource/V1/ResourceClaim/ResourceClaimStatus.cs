using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.ResourceClaimStatus")]
public sealed partial record ResourceClaimStatus
{
    [Field(1, "allocation")]
    public AllocationResult? Allocation { get; init; }

    [Field(2, "reservedFor")]
    [ListType("map", "uid")]
    [PatchStrategy("merge", MergeKey = "uid")]
    public ApiList<ResourceClaimConsumerReference> ReservedFor { get; init; }

    [Field(4, "devices")]
    [ListType("map", "driver", "device", "pool", "shareID")]
    public ApiList<AllocatedDeviceStatus> Devices { get; init; }
}
