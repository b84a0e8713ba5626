using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>Traffic that may leave the pods; to one of the peers and at one of the ports.</summary>
[ApiMessage("io.k8s.api.networking.v1.NetworkPolicyEgressRule")]
public sealed partial record NetworkPolicyEgressRule
{
    /// <summary>The ports; all when empty.</summary>
    [Field(1, "ports")]
    [ListType("atomic")]
    public ApiList<NetworkPolicyPort> Ports { get; init; }

    /// <summary>The peers; all when empty.</summary>
    [Field(2, "to")]
    [ListType("atomic")]
    public ApiList<NetworkPolicyPeer> To { get; init; }
}
