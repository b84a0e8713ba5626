using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>Whom traffic may go to or come from.</summary>
[ApiMessage("io.k8s.api.networking.v1.NetworkPolicyPeer")]
public sealed partial record NetworkPolicyPeer
{
    /// <summary>Pods by their labels; in the policy's namespace, or in those of namespaceSelector.</summary>
    [Field(1, "podSelector")]
    public LabelSelector? PodSelector { get; init; }

    /// <summary>Namespaces by their labels; all their pods unless podSelector is set.</summary>
    [Field(2, "namespaceSelector")]
    public LabelSelector? NamespaceSelector { get; init; }

    /// <summary>Addresses; not together with the selectors.</summary>
    [Field(3, "ipBlock")]
    public IPBlock? IpBlock { get; init; }
}
