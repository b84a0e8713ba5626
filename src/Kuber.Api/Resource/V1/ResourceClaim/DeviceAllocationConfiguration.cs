using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>Settings for allocated devices, and where they come from.</summary>
[ApiMessage("io.k8s.api.resource.v1.DeviceAllocationConfiguration")]
public sealed partial record DeviceAllocationConfiguration
{
    /// <summary>FromClass or FromClaim.</summary>
    [Field(1, "source", Required = true, GoType = "v1.AllocationConfigSource")]
    [Enum("FromClaim", "FromClass")]
    public string Source { get; init; } = "";

    /// <summary>The requests that the settings are for; all when empty.</summary>
    [Field(2, "requests")]
    [ListType("atomic")]
    public ApiList<string> Requests { get; init; }

    /// <summary>The settings.</summary>
    [Field(3, "deviceConfiguration", Inline = true)]
    public DeviceConfiguration DeviceConfiguration { get; init; } = DeviceConfiguration.Empty;
}
