using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>How the number of pods changes, up and down.</summary>
[ApiMessage("io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerBehavior")]
public sealed partial record HorizontalPodAutoscalerBehavior
{
    /// <summary>How it goes up; by default by 4 pods or 100 percent every 15 seconds, whichever is more.</summary>
    [Field(1, "scaleUp")]
    public HPAScalingRules? ScaleUp { get; init; }

    /// <summary>How it goes down; by default all at once, after 300 seconds.</summary>
    [Field(2, "scaleDown")]
    public HPAScalingRules? ScaleDown { get; init; }
}
