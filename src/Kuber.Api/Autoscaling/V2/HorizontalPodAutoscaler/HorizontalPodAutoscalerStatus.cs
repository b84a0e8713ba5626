using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

[ApiMessage("io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerStatus")]
public sealed partial record HorizontalPodAutoscalerStatus
{
    [Field(1, "observedGeneration")]
    public long? ObservedGeneration { get; init; }

    [Field(2, "lastScaleTime")]
    public Time? LastScaleTime { get; init; }

    [Field(3, "currentReplicas")]
    public int CurrentReplicas { get; init; }

    [Field(4, "desiredReplicas", Required = true)]
    public int DesiredReplicas { get; init; }

    [Field(5, "currentMetrics", AlwaysWritten = true)]
    [ListType("atomic")]
    public ApiList<MetricStatus> CurrentMetrics { get; init; }

    [Field(6, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<HorizontalPodAutoscalerCondition> Conditions { get; init; }
}
