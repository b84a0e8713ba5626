using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.DeviceAllocationResult")]
public sealed partial record DeviceAllocationResult
{
    [Field(1, "results")]
    [ListType("atomic")]
    public ApiList<DeviceRequestAllocationResult> Results { get; init; }

    [Field(2, "config")]
    [ListType("atomic")]
    public ApiList<DeviceAllocationConfiguration> Config { get; init; }
}
