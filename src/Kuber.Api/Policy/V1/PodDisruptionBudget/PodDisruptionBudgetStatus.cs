using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Policy.V1;

/// <summary>How many pods of a budget may be taken away now.</summary>
[ApiMessage("io.k8s.api.policy.v1.PodDisruptionBudgetStatus")]
public sealed partial record PodDisruptionBudgetStatus
{
    /// <summary>The generation that this status is about.</summary>
    [Field(1, "observedGeneration")]
    public long ObservedGeneration { get; init; }

    /// <summary>Pods whose eviction was let through and is not seen yet, with its time.</summary>
    [Field(2, "disruptedPods")]
    public ApiMap<Time> DisruptedPods { get; init; }

    /// <summary>How many pods may be taken away now.</summary>
    [Field(3, "disruptionsAllowed", AlwaysWritten = true)]
    public int DisruptionsAllowed { get; init; }

    /// <summary>How many pods are healthy.</summary>
    [Field(4, "currentHealthy", AlwaysWritten = true)]
    public int CurrentHealthy { get; init; }

    /// <summary>How many pods must be healthy.</summary>
    [Field(5, "desiredHealthy", AlwaysWritten = true)]
    public int DesiredHealthy { get; init; }

    /// <summary>How many pods count.</summary>
    [Field(6, "expectedPods", AlwaysWritten = true)]
    public int ExpectedPods { get; init; }

    /// <summary>Statements about the budget, such as DisruptionAllowed.</summary>
    [Field(7, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<Condition> Conditions { get; init; }
}
