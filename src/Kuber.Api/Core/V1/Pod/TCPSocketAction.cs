using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Opens a TCP connection; it succeeds when it gets through.</summary>
[ApiMessage("io.k8s.api.core.v1.TCPSocketAction")]
public sealed partial record TCPSocketAction
{
    /// <summary>The port, by number (1 to 65535) or by its name in the container.</summary>
    [Field(1, "port", Required = true)]
    public IntOrString Port { get; init; }

    /// <summary>The host; the pod's address when empty.</summary>
    [Field(2, "host")]
    public string Host { get; init; } = "";
}
