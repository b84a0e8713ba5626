using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PodReadinessGate")]
public sealed partial record PodReadinessGate
{
    [Field(1, "conditionType", Required = true, GoType = "v1.PodConditionType")]
    public string ConditionType { get; init; } = "";
}
