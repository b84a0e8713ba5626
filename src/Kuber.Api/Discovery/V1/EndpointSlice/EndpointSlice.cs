using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Discovery.V1;

[ApiMessage("io.k8s.api.discovery.v1.EndpointSlice")]
[ApiKind("discovery.k8s.io", "v1", "EndpointSlice")]
public sealed partial record EndpointSlice : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(4, "addressType", Required = true, GoType = "v1.AddressType")]
    [Enum("FQDN", "IPv4", "IPv6")]
    public string AddressType { get; init; } = "";

    [Field(2, "endpoints", AlwaysWritten = true)]
    [ListType("atomic")]
    public ApiList<Endpoint> Endpoints { get; init; }

    [Field(3, "ports", AlwaysWritten = true)]
    [ListType("atomic")]
    public ApiList<EndpointPort> Ports { get; init; }
}
