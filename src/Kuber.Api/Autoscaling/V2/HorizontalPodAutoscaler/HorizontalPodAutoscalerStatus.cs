using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>What was measured and done.</summary>
[ApiMessage("io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerStatus")]
public sealed partial record HorizontalPodAutoscalerStatus
{
    /// <summary>The generation that this status is about.</summary>
    [Field(1, "observedGeneration")]
    public long? ObservedGeneration { get; init; }

    /// <summary>When the number of pods was last changed.</summary>
    [Field(2, "lastScaleTime")]
    public Time? LastScaleTime { get; init; }

    /// <summary>How many pods there were when it last looked.</summary>
    [Field(3, "currentReplicas")]
    public int CurrentReplicas { get; init; }

    /// <summary>How many pods there should be.</summary>
    [Field(4, "desiredReplicas", Required = true)]
    public int DesiredReplicas { get; init; }

    /// <summary>What the metrics are.</summary>
    [Field(5, "currentMetrics", AlwaysWritten = true)]
    [ListType("atomic")]
    public ApiList<MetricStatus> CurrentMetrics { get; init; }

    /// <summary>Statements about it, such as whether it is able to scale.</summary>
    [Field(6, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<HorizontalPodAutoscalerCondition> Conditions { get; init; }
}
