using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PodCondition")]
public sealed partial record PodCondition
{
    [Field(1, "type", Required = true, GoType = "v1.PodConditionType")]
    public string Type { get; init; } = "";

    [Field(7, "observedGeneration")]
    public long ObservedGeneration { get; init; }

    [Field(2, "status", Required = true, GoType = "v1.ConditionStatus")]
    public string Status { get; init; } = "";

    [Field(3, "lastProbeTime", AlwaysWritten = true)]
    public Time? LastProbeTime { get; init; }

    [Field(4, "lastTransitionTime", AlwaysWritten = true)]
    public Time? LastTransitionTime { get; init; }

    [Field(5, "reason")]
    public string Reason { get; init; } = "";

    [Field(6, "message")]
    public string Message { get; init; } = "";
}
