using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>The devices that a claim was given.</summary>
[ApiMessage("io.k8s.api.resource.v1.DeviceAllocationResult")]
public sealed partial record DeviceAllocationResult
{
    /// <summary>The devices by request.</summary>
    [Field(1, "results")]
    [ListType("atomic")]
    public ApiList<DeviceRequestAllocationResult> Results { get; init; }

    /// <summary>Settings for the drivers, those of classes first.</summary>
    [Field(2, "config")]
    [ListType("atomic")]
    public ApiList<DeviceAllocationConfiguration> Config { get; init; }
}
