using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>How a port of a load balancer is.</summary>
[ApiMessage("io.k8s.api.core.v1.PortStatus")]
public sealed partial record PortStatus
{
    /// <summary>The port number.</summary>
    [Field(1, "port", Required = true)]
    public int Port { get; init; }

    /// <summary>TCP, UDP or SCTP.</summary>
    [Field(2, "protocol", Required = true, GoType = "v1.Protocol")]
    [Enum("SCTP", "TCP", "UDP")]
    public string Protocol { get; init; } = "";

    /// <summary>A short reason in CamelCase for what is wrong with the port.</summary>
    [Field(3, "error")]
    public string? Error { get; init; }
}
