using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

[ApiMessage("io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerCondition")]
public sealed partial record HorizontalPodAutoscalerCondition
{
    [Field(1, "type", Required = true, GoType = "v1.HorizontalPodAutoscalerConditionType")]
    public string Type { get; init; } = "";

    [Field(2, "status", Required = true, GoType = "v1.ConditionStatus")]
    public string Status { get; init; } = "";

    [Field(3, "lastTransitionTime", AlwaysWritten = true)]
    public Time? LastTransitionTime { get; init; }

    [Field(4, "reason")]
    public string Reason { get; init; } = "";

    [Field(5, "message")]
    public string Message { get; init; } = "";
}
