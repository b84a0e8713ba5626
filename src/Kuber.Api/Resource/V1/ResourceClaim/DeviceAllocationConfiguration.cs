using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.DeviceAllocationConfiguration")]
public sealed partial record DeviceAllocationConfiguration
{
    [Field(1, "source", Required = true, GoType = "v1.AllocationConfigSource")]
    [Enum("FromClaim", "FromClass")]
    public string Source { get; init; } = "";

    [Field(2, "requests")]
    [ListType("atomic")]
    public ApiList<string> Requests { get; init; }

    [Field(3, "deviceConfiguration", Inline = true)]
    public DeviceConfiguration DeviceConfiguration { get; init; } = DeviceConfiguration.Empty;
}
