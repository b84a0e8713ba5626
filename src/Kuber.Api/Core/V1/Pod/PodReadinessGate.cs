using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A condition that must be true for a pod to be ready.</summary>
[ApiMessage("io.k8s.api.core.v1.PodReadinessGate")]
public sealed partial record PodReadinessGate
{
    /// <summary>The type of the condition.</summary>
    [Field(1, "conditionType", Required = true, GoType = "v1.PodConditionType")]
    public string ConditionType { get; init; } = "";
}
