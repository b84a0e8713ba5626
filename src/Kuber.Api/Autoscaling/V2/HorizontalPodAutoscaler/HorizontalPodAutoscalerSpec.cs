using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

[ApiMessage("io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerSpec")]
public sealed partial record HorizontalPodAutoscalerSpec
{
    [Field(1, "scaleTargetRef", Required = true)]
    public CrossVersionObjectReference ScaleTargetRef { get; init; } = CrossVersionObjectReference.Empty;

    [Field(2, "minReplicas")]
    public int? MinReplicas { get; init; }

    [Field(3, "maxReplicas", Required = true)]
    public int MaxReplicas { get; init; }

    [Field(4, "metrics")]
    [ListType("atomic")]
    public ApiList<MetricSpec> Metrics { get; init; }

    [Field(5, "behavior")]
    public HorizontalPodAutoscalerBehavior? Behavior { get; init; }
}
