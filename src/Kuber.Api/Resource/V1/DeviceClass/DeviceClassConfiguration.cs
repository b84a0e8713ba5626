using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>Settings for devices of a class.</summary>
[ApiMessage("io.k8s.api.resource.v1.DeviceClassConfiguration")]
public sealed partial record DeviceClassConfiguration
{
    /// <summary>The settings.</summary>
    [Field(1, "deviceConfiguration", Inline = true)]
    public DeviceConfiguration DeviceConfiguration { get; init; } = DeviceConfiguration.Empty;
}
