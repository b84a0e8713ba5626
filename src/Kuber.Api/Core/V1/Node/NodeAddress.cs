using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>An address of a node.</summary>
[ApiMessage("io.k8s.api.core.v1.NodeAddress")]
public sealed partial record NodeAddress
{
    /// <summary>What it is: Hostname, ExternalIP, InternalIP, ExternalDNS or InternalDNS.</summary>
    [Field(1, "type", Required = true, GoType = "v1.NodeAddressType")]
    public string Type { get; init; } = "";

    /// <summary>The address itself.</summary>
    [Field(2, "address", Required = true)]
    public string Address { get; init; } = "";
}
