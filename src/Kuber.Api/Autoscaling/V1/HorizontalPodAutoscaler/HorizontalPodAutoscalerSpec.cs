using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

/// <summary>What is scaled, in which bounds, by which metrics.</summary>
[ApiMessage("io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerSpec")]
public sealed partial record HorizontalPodAutoscalerSpec
{
    /// <summary>The object whose number of pods is changed; it must have the subresource scale.</summary>
    [Field(1, "scaleTargetRef", Required = true)]
    public CrossVersionObjectReference ScaleTargetRef { get; init; } = CrossVersionObjectReference.Empty;

    /// <summary>The fewest pods; 1 by default.</summary>
    [Field(2, "minReplicas")]
    public int? MinReplicas { get; init; }

    /// <summary>The most pods; not below minReplicas.</summary>
    [Field(3, "maxReplicas", Required = true)]
    public int MaxReplicas { get; init; }

    /// <summary>How much of its requested processor a pod should use on average, in percent; 80 by default.</summary>
    [Field(4, "targetCPUUtilizationPercentage")]
    public int? TargetCPUUtilizationPercentage { get; init; }
}
