using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>What was given, and who uses it.</summary>
[ApiMessage("io.k8s.api.resource.v1.ResourceClaimStatus")]
public sealed partial record ResourceClaimStatus
{
    /// <summary>What was given; not set before.</summary>
    [Field(1, "allocation")]
    public AllocationResult? Allocation { get; init; }

    /// <summary>Who may use it now; at most 256.</summary>
    [Field(2, "reservedFor")]
    [ListType("map", "uid")]
    [PatchStrategy("merge", MergeKey = "uid")]
    public ApiList<ResourceClaimConsumerReference> ReservedFor { get; init; }

    /// <summary>How the devices are, as their drivers report.</summary>
    [Field(4, "devices")]
    [ListType("map", "driver", "device", "pool", "shareID")]
    public ApiList<AllocatedDeviceStatus> Devices { get; init; }
}
