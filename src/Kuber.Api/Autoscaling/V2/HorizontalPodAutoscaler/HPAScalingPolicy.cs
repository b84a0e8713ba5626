using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

[ApiMessage("io.k8s.api.autoscaling.v2.HPAScalingPolicy")]
public sealed partial record HPAScalingPolicy
{
    [Field(1, "type", Required = true, GoType = "v2.HPAScalingPolicyType")]
    public string Type { get; init; } = "";

    [Field(2, "value", Required = true)]
    public int Value { get; init; }

    [Field(3, "periodSeconds", Required = true)]
    public int PeriodSeconds { get; init; }
}
