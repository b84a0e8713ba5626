using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>A request for devices; one of exactly and firstAvailable is set.</summary>
[ApiMessage("io.k8s.api.resource.v1.DeviceRequest")]
public sealed partial record DeviceRequest
{
    /// <summary>The name of the request, a DNS label.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Devices of one class.</summary>
    [Field(2, "exactly")]
    public ExactDeviceRequest? Exactly { get; init; }

    /// <summary>Several wishes, the best first, at most 8; the first that can be met counts.</summary>
    [Field(3, "firstAvailable")]
    [ListType("atomic")]
    public ApiList<DeviceSubRequest> FirstAvailable { get; init; }
}
