using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

/// <summary>What a metric of each pod is.</summary>
[ApiMessage("io.k8s.api.autoscaling.v1.PodsMetricStatus")]
public sealed partial record PodsMetricStatus
{
    /// <summary>The name of the metric.</summary>
    [Field(1, "metricName", Required = true)]
    public string MetricName { get; init; } = "";

    /// <summary>How much it is on average.</summary>
    [Field(2, "currentAverageValue", Required = true)]
    public Quantity CurrentAverageValue { get; init; }

    /// <summary>Which of its series, by their labels.</summary>
    [Field(3, "selector")]
    public LabelSelector? Selector { get; init; }
}
