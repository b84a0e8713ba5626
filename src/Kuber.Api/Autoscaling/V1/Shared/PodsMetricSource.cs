using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

/// <summary>What a metric of each pod should be.</summary>
[ApiMessage("io.k8s.api.autoscaling.v1.PodsMetricSource")]
public sealed partial record PodsMetricSource
{
    /// <summary>The name of the metric.</summary>
    [Field(1, "metricName", Required = true)]
    public string MetricName { get; init; } = "";

    /// <summary>How much it should be on average.</summary>
    [Field(2, "targetAverageValue", Required = true)]
    public Quantity TargetAverageValue { get; init; }

    /// <summary>Which of its series, by their labels.</summary>
    [Field(3, "selector")]
    public LabelSelector? Selector { get; init; }
}
