using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.DeviceRequest")]
public sealed partial record DeviceRequest
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(2, "exactly")]
    public ExactDeviceRequest? Exactly { get; init; }

    [Field(3, "firstAvailable")]
    [ListType("atomic")]
    public ApiList<DeviceSubRequest> FirstAvailable { get; init; }
}
