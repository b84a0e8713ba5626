using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>What is scaled, in which bounds, by which metrics.</summary>
[ApiMessage("io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerSpec")]
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

    /// <summary>The metrics; the one that asks for the most pods counts. By default cpu at 80 percent of the request.</summary>
    [Field(4, "metrics")]
    [ListType("atomic")]
    public ApiList<MetricSpec> Metrics { get; init; }

    /// <summary>How the number of pods changes, up and down.</summary>
    [Field(5, "behavior")]
    public HorizontalPodAutoscalerBehavior? Behavior { get; init; }
}
