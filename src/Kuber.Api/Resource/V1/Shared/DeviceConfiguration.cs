using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.DeviceConfiguration")]
public sealed partial record DeviceConfiguration
{
    [Field(1, "opaque")]
    public OpaqueDeviceConfiguration? Opaque { get; init; }
}
