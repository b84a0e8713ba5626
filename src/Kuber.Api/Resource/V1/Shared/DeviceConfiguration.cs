using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>Settings for devices.</summary>
[ApiMessage("io.k8s.api.resource.v1.DeviceConfiguration")]
public sealed partial record DeviceConfiguration
{
    /// <summary>Settings that only the driver knows.</summary>
    [Field(1, "opaque")]
    public OpaqueDeviceConfiguration? Opaque { get; init; }
}
