using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.NetworkPolicyPort")]
public sealed partial record NetworkPolicyPort
{
    [Field(1, "protocol", GoType = "v1.Protocol")]
    [Enum("SCTP", "TCP", "UDP")]
    public string? Protocol { get; init; }

    [Field(2, "port")]
    public IntOrString? Port { get; init; }

    [Field(3, "endPort")]
    public int? EndPort { get; init; }
}
