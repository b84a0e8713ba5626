using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Policy.V1;

[ApiMessage("io.k8s.api.policy.v1.PodDisruptionBudgetStatus")]
public sealed partial record PodDisruptionBudgetStatus
{
    [Field(1, "observedGeneration")]
    public long ObservedGeneration { get; init; }

    [Field(2, "disruptedPods")]
    public ApiMap<Time> DisruptedPods { get; init; }

    [Field(3, "disruptionsAllowed", AlwaysWritten = true)]
    public int DisruptionsAllowed { get; init; }

    [Field(4, "currentHealthy", AlwaysWritten = true)]
    public int CurrentHealthy { get; init; }

    [Field(5, "desiredHealthy", AlwaysWritten = true)]
    public int DesiredHealthy { get; init; }

    [Field(6, "expectedPods", AlwaysWritten = true)]
    public int ExpectedPods { get; init; }

    [Field(7, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<Condition> Conditions { get; init; }
}
