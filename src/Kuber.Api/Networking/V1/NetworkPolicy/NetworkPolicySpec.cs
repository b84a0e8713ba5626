using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>Pods and the traffic that they may have.</summary>
[ApiMessage("io.k8s.api.networking.v1.NetworkPolicySpec")]
public sealed partial record NetworkPolicySpec
{
    /// <summary>The pods; all of the namespace when empty.</summary>
    [Field(1, "podSelector", AlwaysWritten = true)]
    public LabelSelector PodSelector { get; init; } = LabelSelector.Empty;

    /// <summary>Traffic that may reach them; none when empty, as far as the policy is about it.</summary>
    [Field(2, "ingress")]
    [ListType("atomic")]
    public ApiList<NetworkPolicyIngressRule> Ingress { get; init; }

    /// <summary>Traffic that may leave them; none when empty, as far as the policy is about it.</summary>
    [Field(3, "egress")]
    [ListType("atomic")]
    public ApiList<NetworkPolicyEgressRule> Egress { get; init; }

    /// <summary>What the policy is about: Ingress, Egress or both; Ingress by default, and Egress where there are egress rules.</summary>
    [Field(4, "policyTypes", GoType = "[]v1.PolicyType")]
    [Enum("Egress", "Ingress")]
    [ListType("atomic")]
    public ApiList<string> PolicyTypes { get; init; }
}
