using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.NetworkPolicyEgressRule")]
public sealed partial record NetworkPolicyEgressRule
{
    [Field(1, "ports")]
    [ListType("atomic")]
    public ApiList<NetworkPolicyPort> Ports { get; init; }

    [Field(2, "to")]
    [ListType("atomic")]
    public ApiList<NetworkPolicyPeer> To { get; init; }
}
