using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.DeviceSubRequest")]
public sealed partial record DeviceSubRequest
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(2, "deviceClassName", Required = true)]
    public string DeviceClassName { get; init; } = "";

    [Field(3, "selectors")]
    [ListType("atomic")]
    public ApiList<DeviceSelector> Selectors { get; init; }

    [Field(4, "allocationMode", GoType = "v1.DeviceAllocationMode")]
    [Enum("All", "ExactCount")]
    public string AllocationMode { get; init; } = "";

    [Field(5, "count")]
    public long Count { get; init; }

    [Field(6, "tolerations")]
    [ListType("atomic")]
    public ApiList<DeviceToleration> Tolerations { get; init; }

    [Field(7, "capacity")]
    public CapacityRequirements? Capacity { get; init; }
}
