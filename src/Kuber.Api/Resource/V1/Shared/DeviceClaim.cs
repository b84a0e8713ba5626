using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.DeviceClaim")]
public sealed partial record DeviceClaim
{
    [Field(1, "requests")]
    [ListType("atomic")]
    public ApiList<DeviceRequest> Requests { get; init; }

    [Field(2, "constraints")]
    [ListType("atomic")]
    public ApiList<DeviceConstraint> Constraints { get; init; }

    [Field(3, "config")]
    [ListType("atomic")]
    public ApiList<DeviceClaimConfiguration> Config { get; init; }
}
