using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

/// <summary>A statement about a PriorityLevelConfiguration.</summary>
[ApiMessage("io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationCondition")]
public sealed partial record PriorityLevelConfigurationCondition
{
    /// <summary>What is stated.</summary>
    [Field(1, "type", GoType = "v1.PriorityLevelConfigurationConditionType")]
    public string Type { get; init; } = "";

    /// <summary>Whether it holds: True, False or Unknown.</summary>
    [Field(2, "status", GoType = "v1.ConditionStatus")]
    public string Status { get; init; } = "";

    /// <summary>When the status last changed.</summary>
    [Field(3, "lastTransitionTime", AlwaysWritten = true)]
    public Time? LastTransitionTime { get; init; }

    /// <summary>A short reason in CamelCase.</summary>
    [Field(4, "reason")]
    public string Reason { get; init; } = "";

    /// <summary>What it means, for people.</summary>
    [Field(5, "message")]
    public string Message { get; init; } = "";
}
