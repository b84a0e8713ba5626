using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A port of a Service.</summary>
[ApiMessage("io.k8s.api.core.v1.ServicePort")]
public sealed partial record ServicePort
{
    /// <summary>The name of the port, a DNS label; needed where there are several.</summary>
    [Field(1, "name")]
    public string Name { get; init; } = "";

    /// <summary>TCP, UDP or SCTP; TCP by default.</summary>
    [Field(2, "protocol", GoType = "v1.Protocol")]
    [Default("\"TCP\"")]
    [Enum("SCTP", "TCP", "UDP")]
    public string Protocol { get; init; } = "";

    /// <summary>The protocol of the application, such as http or kubernetes.io/h2c.</summary>
    [Field(6, "appProtocol")]
    public string? AppProtocol { get; init; }

    /// <summary>The port at which the Service is reached, 1 to 65535.</summary>
    [Field(3, "port", Required = true)]
    public int Port { get; init; }

    /// <summary>The port of the pods, by number or by name; the same as port by default.</summary>
    [Field(4, "targetPort", AlwaysWritten = true)]
    public IntOrString TargetPort { get; init; }

    /// <summary>The port of every node that leads here, with type NodePort or LoadBalancer; chosen by the server when 0.</summary>
    [Field(5, "nodePort")]
    public int NodePort { get; init; }
}
