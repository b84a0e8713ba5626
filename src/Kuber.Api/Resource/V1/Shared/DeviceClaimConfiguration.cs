using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.DeviceClaimConfiguration")]
public sealed partial record DeviceClaimConfiguration
{
    [Field(1, "requests")]
    [ListType("atomic")]
    public ApiList<string> Requests { get; init; }

    [Field(2, "deviceConfiguration", Inline = true)]
    public DeviceConfiguration DeviceConfiguration { get; init; } = DeviceConfiguration.Empty;
}
