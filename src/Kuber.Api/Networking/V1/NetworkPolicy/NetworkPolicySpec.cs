using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.NetworkPolicySpec")]
public sealed partial record NetworkPolicySpec
{
    [Field(1, "podSelector", AlwaysWritten = true)]
    public LabelSelector PodSelector { get; init; } = LabelSelector.Empty;

    [Field(2, "ingress")]
    [ListType("atomic")]
    public ApiList<NetworkPolicyIngressRule> Ingress { get; init; }

    [Field(3, "egress")]
    [ListType("atomic")]
    public ApiList<NetworkPolicyEgressRule> Egress { get; init; }

    [Field(4, "policyTypes", GoType = "[]v1.PolicyType")]
    [Enum("Egress", "Ingress")]
    [ListType("atomic")]
    public ApiList<string> PolicyTypes { get; init; }
}
