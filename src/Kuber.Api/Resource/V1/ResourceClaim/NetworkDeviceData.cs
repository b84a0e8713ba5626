using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.NetworkDeviceData")]
public sealed partial record NetworkDeviceData
{
    [Field(1, "interfaceName")]
    public string InterfaceName { get; init; } = "";

    [Field(2, "ips")]
    [ListType("atomic")]
    public ApiList<string> Ips { get; init; }

    [Field(3, "hardwareAddress")]
    public string HardwareAddress { get; init; } = "";
}
