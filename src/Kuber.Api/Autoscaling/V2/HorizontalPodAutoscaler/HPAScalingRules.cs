using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>How the number of pods changes in one direction.</summary>
[ApiMessage("io.k8s.api.autoscaling.v2.HPAScalingRules")]
public sealed partial record HPAScalingRules
{
    /// <summary>Seconds of earlier advice that count, so that it does not flap; 0 to 3600, by default 0 up and 300 down.</summary>
    [Field(3, "stabilizationWindowSeconds")]
    public int? StabilizationWindowSeconds { get; init; }

    /// <summary>Which policy counts: Max allows the most, Min the least, Disabled no change; Max by default.</summary>
    [Field(1, "selectPolicy", GoType = "v2.ScalingPolicySelect")]
    public string? SelectPolicy { get; init; }

    /// <summary>How far it may change; at least one.</summary>
    [Field(2, "policies")]
    [ListType("atomic")]
    public ApiList<HPAScalingPolicy> Policies { get; init; }

    /// <summary>By what part the metric may be off without a change; 0.1 by default.</summary>
    [Field(4, "tolerance")]
    public Quantity? Tolerance { get; init; }
}
