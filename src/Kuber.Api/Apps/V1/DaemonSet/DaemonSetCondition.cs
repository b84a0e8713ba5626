using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

[ApiMessage("io.k8s.api.apps.v1.DaemonSetCondition")]
public sealed partial record DaemonSetCondition
{
    [Field(1, "type", Required = true, GoType = "v1.DaemonSetConditionType")]
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
