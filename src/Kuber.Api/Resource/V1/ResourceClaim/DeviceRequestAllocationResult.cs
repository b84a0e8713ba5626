using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>A device that was given for a request.</summary>
[ApiMessage("io.k8s.api.resource.v1.DeviceRequestAllocationResult")]
public sealed partial record DeviceRequestAllocationResult
{
    /// <summary>The request; REQUEST/SUBREQUEST where there were several wishes.</summary>
    [Field(1, "request", Required = true)]
    public string Request { get; init; } = "";

    /// <summary>The driver of the device.</summary>
    [Field(2, "driver", Required = true)]
    public string Driver { get; init; } = "";

    /// <summary>The pool that the device is in.</summary>
    [Field(3, "pool", Required = true)]
    public string Pool { get; init; } = "";

    /// <summary>The name of the device in its pool.</summary>
    [Field(4, "device", Required = true)]
    public string Device { get; init; } = "";

    /// <summary>The device was given for administration, beside its other users.</summary>
    [Field(5, "adminAccess")]
    public bool? AdminAccess { get; init; }

    /// <summary>The taints that the request tolerates.</summary>
    [Field(6, "tolerations")]
    [ListType("atomic")]
    public ApiList<DeviceToleration> Tolerations { get; init; }

    /// <summary>Conditions of the device that must be true before the pod is bound.</summary>
    [Field(7, "bindingConditions")]
    [ListType("atomic")]
    public ApiList<string> BindingConditions { get; init; }

    /// <summary>Conditions of the device that make binding fail.</summary>
    [Field(8, "bindingFailureConditions")]
    [ListType("atomic")]
    public ApiList<string> BindingFailureConditions { get; init; }

    /// <summary>Which share of the device, where it is shared.</summary>
    [Field(9, "shareID", GoType = "types.UID")]
    public string? ShareID { get; init; }

    /// <summary>How much of its capacities was given, where it is shared.</summary>
    [Field(10, "consumedCapacity")]
    public ApiMap<Quantity> ConsumedCapacity { get; init; }
}
