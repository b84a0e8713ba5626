using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>One of several wishes for a request.</summary>
[ApiMessage("io.k8s.api.resource.v1.DeviceSubRequest")]
public sealed partial record DeviceSubRequest
{
    /// <summary>The name of the wish, a DNS label.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The DeviceClass.</summary>
    [Field(2, "deviceClassName", Required = true)]
    public string DeviceClassName { get; init; } = "";

    /// <summary>Which of its devices; all selectors must hold.</summary>
    [Field(3, "selectors")]
    [ListType("atomic")]
    public ApiList<DeviceSelector> Selectors { get; init; }

    /// <summary>ExactCount as many as count, All every one that fits; ExactCount by default.</summary>
    [Field(4, "allocationMode", GoType = "v1.DeviceAllocationMode")]
    [Enum("All", "ExactCount")]
    public string AllocationMode { get; init; } = "";

    /// <summary>How many, with ExactCount; 1 by default.</summary>
    [Field(5, "count")]
    public long Count { get; init; }

    /// <summary>Taints of devices that are tolerated.</summary>
    [Field(6, "tolerations")]
    [ListType("atomic")]
    public ApiList<DeviceToleration> Tolerations { get; init; }

    /// <summary>How much of the devices' capacities is wanted.</summary>
    [Field(7, "capacity")]
    public CapacityRequirements? Capacity { get; init; }
}
