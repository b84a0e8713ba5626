using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

/// <summary>A condition of a pod that a rule is for.</summary>
[ApiMessage("io.k8s.api.batch.v1.PodFailurePolicyOnPodConditionsPattern")]
public sealed partial record PodFailurePolicyOnPodConditionsPattern
{
    /// <summary>The type of the condition.</summary>
    [Field(1, "type", Required = true, GoType = "v1.PodConditionType")]
    public string Type { get; init; } = "";

    /// <summary>The status of the condition; True by default.</summary>
    [Field(2, "status", AlwaysWritten = true, GoType = "v1.ConditionStatus")]
    public string Status { get; init; } = "";
}
