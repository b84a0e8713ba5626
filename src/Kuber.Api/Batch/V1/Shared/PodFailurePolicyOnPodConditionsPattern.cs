using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

[ApiMessage("io.k8s.api.batch.v1.PodFailurePolicyOnPodConditionsPattern")]
public sealed partial record PodFailurePolicyOnPodConditionsPattern
{
    [Field(1, "type", Required = true, GoType = "v1.PodConditionType")]
    public string Type { get; init; } = "";

    [Field(2, "status", AlwaysWritten = true, GoType = "v1.ConditionStatus")]
    public string Status { get; init; } = "";
}
