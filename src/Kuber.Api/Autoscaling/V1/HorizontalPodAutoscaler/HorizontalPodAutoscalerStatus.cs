using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

/// <summary>What was measured and done.</summary>
[ApiMessage("io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerStatus")]
public sealed partial record HorizontalPodAutoscalerStatus
{
    /// <summary>The generation that this status is about.</summary>
    [Field(1, "observedGeneration")]
    public long? ObservedGeneration { get; init; }

    /// <summary>When the number of pods was last changed.</summary>
    [Field(2, "lastScaleTime")]
    public Time? LastScaleTime { get; init; }

    /// <summary>How many pods there were when it last looked.</summary>
    [Field(3, "currentReplicas", Required = true)]
    public int CurrentReplicas { get; init; }

    /// <summary>How many pods there should be.</summary>
    [Field(4, "desiredReplicas", Required = true)]
    public int DesiredReplicas { get; init; }

    /// <summary>How much of its requested processor a pod uses on average, in percent.</summary>
    [Field(5, "currentCPUUtilizationPercentage")]
    public int? CurrentCPUUtilizationPercentage { get; init; }
}
