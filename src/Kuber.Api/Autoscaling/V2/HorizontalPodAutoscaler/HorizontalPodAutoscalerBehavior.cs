using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

[ApiMessage("io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerBehavior")]
public sealed partial record HorizontalPodAutoscalerBehavior
{
    [Field(1, "scaleUp")]
    public HPAScalingRules? ScaleUp { get; init; }

    [Field(2, "scaleDown")]
    public HPAScalingRules? ScaleDown { get; init; }
}
