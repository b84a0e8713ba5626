using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.NodeCondition")]
public sealed partial record NodeCondition
{
    [Field(1, "type", Required = true, GoType = "v1.NodeConditionType")]
    public string Type { get; init; } = "";

    [Field(2, "status", Required = true, GoType = "v1.ConditionStatus")]
    public string Status { get; init; } = "";

    [Field(3, "lastHeartbeatTime", AlwaysWritten = true)]
    public Time? LastHeartbeatTime { get; init; }

    [Field(4, "lastTransitionTime", AlwaysWritten = true)]
    public Time? LastTransitionTime { get; init; }

    [Field(5, "reason")]
    public string Reason { get; init; } = "";

    [Field(6, "message")]
    public string Message { get; init; } = "";
}
