using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>Traffic that may reach the pods; from one of the peers and at one of the ports.</summary>
[ApiMessage("io.k8s.api.networking.v1.NetworkPolicyIngressRule")]
public sealed partial record NetworkPolicyIngressRule
{
    /// <summary>The ports; all when empty.</summary>
    [Field(1, "ports")]
    [ListType("atomic")]
    public ApiList<NetworkPolicyPort> Ports { get; init; }

    /// <summary>The peers; all when empty.</summary>
    [Field(2, "from")]
    [ListType("atomic")]
    public ApiList<NetworkPolicyPeer> From { get; init; }
}
