using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>How a port is.</summary>
[ApiMessage("io.k8s.api.networking.v1.IngressPortStatus")]
public sealed partial record IngressPortStatus
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
