using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.NetworkPolicyPeer")]
public sealed partial record NetworkPolicyPeer
{
    [Field(1, "podSelector")]
    public LabelSelector? PodSelector { get; init; }

    [Field(2, "namespaceSelector")]
    public LabelSelector? NamespaceSelector { get; init; }

    [Field(3, "ipBlock")]
    public IPBlock? IpBlock { get; init; }
}
