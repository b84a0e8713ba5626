using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>The network side of a device.</summary>
[ApiMessage("io.k8s.api.resource.v1.NetworkDeviceData")]
public sealed partial record NetworkDeviceData
{
    /// <summary>The name of the interface in the pod.</summary>
    [Field(1, "interfaceName")]
    public string InterfaceName { get; init; } = "";

    /// <summary>Its addresses with the length of the prefix, such as 10.0.0.5/24.</summary>
    [Field(2, "ips")]
    [ListType("atomic")]
    public ApiList<string> Ips { get; init; }

    /// <summary>Its hardware address.</summary>
    [Field(3, "hardwareAddress")]
    public string HardwareAddress { get; init; } = "";
}
