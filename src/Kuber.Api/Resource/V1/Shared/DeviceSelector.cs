using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.DeviceSelector")]
public sealed partial record DeviceSelector
{
    [Field(1, "cel")]
    public CELDeviceSelector? Cel { get; init; }
}
