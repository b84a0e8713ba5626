using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>How a check is made; one of the fields is set.</summary>
[ApiMessage("io.k8s.api.core.v1.ProbeHandler")]
public sealed partial record ProbeHandler
{
    /// <summary>Runs a program in the container.</summary>
    [Field(1, "exec")]
    public ExecAction? Exec { get; init; }

    /// <summary>Makes an HTTP request.</summary>
    [Field(2, "httpGet")]
    public HTTPGetAction? HttpGet { get; init; }

    /// <summary>Opens a TCP connection.</summary>
    [Field(3, "tcpSocket")]
    public TCPSocketAction? TcpSocket { get; init; }

    /// <summary>Asks the gRPC health service.</summary>
    [Field(4, "grpc")]
    public GRPCAction? Grpc { get; init; }
}
