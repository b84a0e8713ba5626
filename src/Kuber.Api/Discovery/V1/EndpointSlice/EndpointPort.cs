using Kuber.Api.Runtime;

namespace Kuber.Api.Discovery.V1;

[ApiMessage("io.k8s.api.discovery.v1.EndpointPort")]
[MapType("atomic")]
public sealed partial record EndpointPort
{
    [Field(1, "name")]
    public string? Name { get; init; }

    [Field(2, "protocol", GoType = "v1.Protocol")]
    [Enum("SCTP", "TCP", "UDP")]
    public string? Protocol { get; init; }

    [Field(3, "port")]
    public int? Port { get; init; }

    [Field(4, "appProtocol")]
    public string? AppProtocol { get; init; }
}
