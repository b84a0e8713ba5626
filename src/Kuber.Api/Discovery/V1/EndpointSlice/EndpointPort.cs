using Kuber.Api.Runtime;

namespace Kuber.Api.Discovery.V1;

/// <summary>A port of endpoints.</summary>
[ApiMessage("io.k8s.api.discovery.v1.EndpointPort")]
[MapType("atomic")]
public sealed partial record EndpointPort
{
    /// <summary>The name of the port, as in the Service; empty by default.</summary>
    [Field(1, "name")]
    public string? Name { get; init; }

    /// <summary>TCP, UDP or SCTP; TCP by default.</summary>
    [Field(2, "protocol", GoType = "v1.Protocol")]
    [Enum("SCTP", "TCP", "UDP")]
    public string? Protocol { get; init; }

    /// <summary>The port number.</summary>
    [Field(3, "port")]
    public int? Port { get; init; }

    /// <summary>The protocol of the application, such as http or kubernetes.io/h2c.</summary>
    [Field(4, "appProtocol")]
    public string? AppProtocol { get; init; }
}
