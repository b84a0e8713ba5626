using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

[ApiMessage("io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerSpec")]
public sealed partial record HorizontalPodAutoscalerSpec
{
    [Field(1, "scaleTargetRef", Required = true)]
    public CrossVersionObjectReference ScaleTargetRef { get; init; } = CrossVersionObjectReference.Empty;

    [Field(2, "minReplicas")]
    public int? MinReplicas { get; init; }

    [Field(3, "maxReplicas", Required = true)]
    public int MaxReplicas { get; init; }

    [Field(4, "targetCPUUtilizationPercentage")]
    public int? TargetCPUUtilizationPercentage { get; init; }
}
