using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>Settings for devices of a claim.</summary>
[ApiMessage("io.k8s.api.resource.v1.DeviceClaimConfiguration")]
public sealed partial record DeviceClaimConfiguration
{
    /// <summary>The requests that the settings are for; all when empty.</summary>
    [Field(1, "requests")]
    [ListType("atomic")]
    public ApiList<string> Requests { get; init; }

    /// <summary>The settings.</summary>
    [Field(2, "deviceConfiguration", Inline = true)]
    public DeviceConfiguration DeviceConfiguration { get; init; } = DeviceConfiguration.Empty;
}
