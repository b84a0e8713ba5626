using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Asks the gRPC health service of the container.</summary>
[ApiMessage("io.k8s.api.core.v1.GRPCAction")]
public sealed partial record GRPCAction
{
    /// <summary>The port of the gRPC service, 1 to 65535.</summary>
    [Field(1, "port", Required = true)]
    public int Port { get; init; }

    /// <summary>The name of the service in the health request; empty by default.</summary>
    [Field(2, "service", AlwaysWritten = true)]
    public string Service { get; init; } = "";
}
