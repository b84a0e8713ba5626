using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Discovery.V1;

/// <summary>Some of the endpoints behind a Service.</summary>
[ApiMessage("io.k8s.api.discovery.v1.EndpointSlice")]
[ApiKind("discovery.k8s.io", "v1", "EndpointSlice")]
public sealed partial record EndpointSlice : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The type of all addresses: IPv4, IPv6 or FQDN; it cannot change.</summary>
    [Field(4, "addressType", Required = true, GoType = "v1.AddressType")]
    [Enum("FQDN", "IPv4", "IPv6")]
    public string AddressType { get; init; } = "";

    /// <summary>The endpoints, at most 1000.</summary>
    [Field(2, "endpoints", AlwaysWritten = true)]
    [ListType("atomic")]
    public ApiList<Endpoint> Endpoints { get; init; }

    /// <summary>Ports that all the endpoints have, at most 100.</summary>
    [Field(3, "ports", AlwaysWritten = true)]
    [ListType("atomic")]
    public ApiList<EndpointPort> Ports { get; init; }
}
