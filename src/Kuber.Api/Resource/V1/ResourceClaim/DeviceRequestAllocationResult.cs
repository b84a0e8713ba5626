using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.DeviceRequestAllocationResult")]
public sealed partial record DeviceRequestAllocationResult
{
    [Field(1, "request", Required = true)]
    public string Request { get; init; } = "";

    [Field(2, "driver", Required = true)]
    public string Driver { get; init; } = "";

    [Field(3, "pool", Required = true)]
    public string Pool { get; init; } = "";

    [Field(4, "device", Required = true)]
    public string Device { get; init; } = "";

    [Field(5, "adminAccess")]
    public bool? AdminAccess { get; init; }

    [Field(6, "tolerations")]
    [ListType("atomic")]
    public ApiList<DeviceToleration> Tolerations { get; init; }

    [Field(7, "bindingConditions")]
    [ListType("atomic")]
    public ApiList<string> BindingConditions { get; init; }

    [Field(8, "bindingFailureConditions")]
    [ListType("atomic")]
    public ApiList<string> BindingFailureConditions { get; init; }

    [Field(9, "shareID", GoType = "types.UID")]
    public string? ShareID { get; init; }

    [Field(10, "consumedCapacity")]
    public ApiMap<Quantity> ConsumedCapacity { get; init; }
}
