using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The port of a daemon of a node.</summary>
[ApiMessage("io.k8s.api.core.v1.DaemonEndpoint")]
public sealed partial record DaemonEndpoint
{
    /// <summary>The port number.</summary>
    [Field(1, "Port", Required = true)]
    public int Port { get; init; }
}
