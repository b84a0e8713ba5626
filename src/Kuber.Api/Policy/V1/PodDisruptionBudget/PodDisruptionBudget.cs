using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Policy.V1;

/// <summary>How many pods of a group may be taken away at will at the same time.</summary>
[ApiMessage("io.k8s.api.policy.v1.PodDisruptionBudget")]
[ApiKind("policy", "v1", "PodDisruptionBudget")]
public sealed partial record PodDisruptionBudget : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The pods and their budget.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public PodDisruptionBudgetSpec Spec { get; init; } = PodDisruptionBudgetSpec.Empty;

    /// <summary>How many may be taken away now.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public PodDisruptionBudgetStatus Status { get; init; } = PodDisruptionBudgetStatus.Empty;
}
