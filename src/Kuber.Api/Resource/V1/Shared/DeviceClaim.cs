using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>Devices that are wanted.</summary>
[ApiMessage("io.k8s.api.resource.v1.DeviceClaim")]
public sealed partial record DeviceClaim
{
    /// <summary>The requests, at most 32; all must be met.</summary>
    [Field(1, "requests", AlwaysWritten = true)]
    [ListType("atomic")]
    public ApiList<DeviceRequest> Requests { get; init; }

    /// <summary>What must hold among the devices, at most 32.</summary>
    [Field(2, "constraints")]
    [ListType("atomic")]
    public ApiList<DeviceConstraint> Constraints { get; init; }

    /// <summary>Settings for the devices, at most 32.</summary>
    [Field(3, "config")]
    [ListType("atomic")]
    public ApiList<DeviceClaimConfiguration> Config { get; init; }
}
