using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

[ApiMessage("io.k8s.api.autoscaling.v2.HPAScalingRules")]
public sealed partial record HPAScalingRules
{
    [Field(3, "stabilizationWindowSeconds")]
    public int? StabilizationWindowSeconds { get; init; }

    [Field(1, "selectPolicy", GoType = "v2.ScalingPolicySelect")]
    public string? SelectPolicy { get; init; }

    [Field(2, "policies")]
    [ListType("atomic")]
    public ApiList<HPAScalingPolicy> Policies { get; init; }

    [Field(4, "tolerance")]
    public Quantity? Tolerance { get; init; }
}
