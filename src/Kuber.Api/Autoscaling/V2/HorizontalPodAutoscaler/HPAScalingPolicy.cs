using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>How far the number of pods may change in a span of time.</summary>
[ApiMessage("io.k8s.api.autoscaling.v2.HPAScalingPolicy")]
public sealed partial record HPAScalingPolicy
{
    /// <summary>The unit of value: Pods or Percent.</summary>
    [Field(1, "type", Required = true, GoType = "v2.HPAScalingPolicyType")]
    public string Type { get; init; } = "";

    /// <summary>By how much it may change; above 0.</summary>
    [Field(2, "value", Required = true)]
    public int Value { get; init; }

    /// <summary>The span of time in seconds; 1 to 1800.</summary>
    [Field(3, "periodSeconds", Required = true)]
    public int PeriodSeconds { get; init; }
}
