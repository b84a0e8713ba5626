using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>A port or range of ports.</summary>
[ApiMessage("io.k8s.api.networking.v1.NetworkPolicyPort")]
public sealed partial record NetworkPolicyPort
{
    /// <summary>TCP, UDP or SCTP; TCP by default.</summary>
    [Field(1, "protocol", GoType = "v1.Protocol")]
    [Enum("SCTP", "TCP", "UDP")]
    public string? Protocol { get; init; }

    /// <summary>The port by number or by its name in the pods; all ports when not set.</summary>
    [Field(2, "port")]
    public IntOrString? Port { get; init; }

    /// <summary>The last port of a range that begins with port.</summary>
    [Field(3, "endPort")]
    public int? EndPort { get; init; }
}
