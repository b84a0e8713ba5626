using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

[ApiMessage("io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationCondition")]
public sealed partial record PriorityLevelConfigurationCondition
{
    [Field(1, "type", GoType = "v1.PriorityLevelConfigurationConditionType")]
    public string Type { get; init; } = "";

    [Field(2, "status", GoType = "v1.ConditionStatus")]
    public string Status { get; init; } = "";

    [Field(3, "lastTransitionTime", AlwaysWritten = true)]
    public Time? LastTransitionTime { get; init; }

    [Field(4, "reason")]
    public string Reason { get; init; } = "";

    [Field(5, "message")]
    public string Message { get; init; } = "";
}
