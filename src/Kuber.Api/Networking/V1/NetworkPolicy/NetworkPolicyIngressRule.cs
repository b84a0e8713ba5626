using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.NetworkPolicyIngressRule")]
public sealed partial record NetworkPolicyIngressRule
{
    [Field(1, "ports")]
    [ListType("atomic")]
    public ApiList<NetworkPolicyPort> Ports { get; init; }

    [Field(2, "from")]
    [ListType("atomic")]
    public ApiList<NetworkPolicyPeer> From { get; init; }
}
