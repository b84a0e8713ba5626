using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Policy.V1;

/// <summary>A group of pods and its budget; one of minAvailable and maxUnavailable is set.</summary>
[ApiMessage("io.k8s.api.policy.v1.PodDisruptionBudgetSpec")]
public sealed partial record PodDisruptionBudgetSpec
{
    /// <summary>How many pods must stay, as a number or a percentage of all.</summary>
    [Field(1, "minAvailable")]
    public IntOrString? MinAvailable { get; init; }

    /// <summary>The pods, by their labels; none when not set, all of the namespace when empty.</summary>
    [Field(2, "selector")]
    [PatchStrategy("replace")]
    public LabelSelector? Selector { get; init; }

    /// <summary>How many pods may be missing, as a number or a percentage of all.</summary>
    [Field(3, "maxUnavailable")]
    public IntOrString? MaxUnavailable { get; init; }

    /// <summary>Pods that run and are not ready: IfHealthyBudget lets them go only if enough others are healthy, AlwaysAllow always; IfHealthyBudget by default.</summary>
    [Field(4, "unhealthyPodEvictionPolicy", GoType = "v1.UnhealthyPodEvictionPolicyType")]
    [Enum("AlwaysAllow", "IfHealthyBudget")]
    public string? UnhealthyPodEvictionPolicy { get; init; }
}
