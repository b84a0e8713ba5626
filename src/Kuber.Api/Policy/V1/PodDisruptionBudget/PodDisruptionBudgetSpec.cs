using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Policy.V1;

[ApiMessage("io.k8s.api.policy.v1.PodDisruptionBudgetSpec")]
public sealed partial record PodDisruptionBudgetSpec
{
    [Field(1, "minAvailable")]
    public IntOrString? MinAvailable { get; init; }

    [Field(2, "selector")]
    [PatchStrategy("replace")]
    public LabelSelector? Selector { get; init; }

    [Field(3, "maxUnavailable")]
    public IntOrString? MaxUnavailable { get; init; }

    [Field(4, "unhealthyPodEvictionPolicy", GoType = "v1.UnhealthyPodEvictionPolicyType")]
    [Enum("AlwaysAllow", "IfHealthyBudget")]
    public string? UnhealthyPodEvictionPolicy { get; init; }
}
