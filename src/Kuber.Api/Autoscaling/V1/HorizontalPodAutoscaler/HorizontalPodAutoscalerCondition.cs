using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

/// <summary>A statement about a HorizontalPodAutoscaler.</summary>
[ApiMessage("io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerCondition")]
public sealed partial record HorizontalPodAutoscalerCondition
{
    /// <summary>What is stated: AbleToScale, ScalingActive or ScalingLimited.</summary>
    [Field(1, "type", Required = true, GoType = "v1.HorizontalPodAutoscalerConditionType")]
    public string Type { get; init; } = "";

    /// <summary>Whether it holds: True, False or Unknown.</summary>
    [Field(2, "status", Required = true, GoType = "v1.ConditionStatus")]
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
