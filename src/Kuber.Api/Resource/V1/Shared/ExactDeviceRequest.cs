using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>A request for devices of one class.</summary>
[ApiMessage("io.k8s.api.resource.v1.ExactDeviceRequest")]
public sealed partial record ExactDeviceRequest
{
    /// <summary>The DeviceClass.</summary>
    [Field(1, "deviceClassName", Required = true)]
    public string DeviceClassName { get; init; } = "";

    /// <summary>Which of its devices; all selectors must hold.</summary>
    [Field(2, "selectors")]
    [ListType("atomic")]
    public ApiList<DeviceSelector> Selectors { get; init; }

    /// <summary>ExactCount as many as count, All every one that fits; ExactCount by default.</summary>
    [Field(3, "allocationMode", GoType = "v1.DeviceAllocationMode")]
    [Enum("All", "ExactCount")]
    public string AllocationMode { get; init; } = "";

    /// <summary>How many, with ExactCount; 1 by default.</summary>
    [Field(4, "count")]
    public long Count { get; init; }

    /// <summary>Asks for devices for administration, beside their other users; only in namespaces that allow it.</summary>
    [Field(5, "adminAccess")]
    public bool? AdminAccess { get; init; }

    /// <summary>Taints of devices that are tolerated.</summary>
    [Field(6, "tolerations")]
    [ListType("atomic")]
    public ApiList<DeviceToleration> Tolerations { get; init; }

    /// <summary>How much of the devices' capacities is wanted.</summary>
    [Field(7, "capacity")]
    public CapacityRequirements? Capacity { get; init; }
}
