using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

/// <summary>What a metric from outside of the cluster should be.</summary>
[ApiMessage("io.k8s.api.autoscaling.v1.ExternalMetricSource")]
public sealed partial record ExternalMetricSource
{
    /// <summary>The name of the metric.</summary>
    [Field(1, "metricName", Required = true)]
    public string MetricName { get; init; } = "";

    /// <summary>Which of its series, by their labels.</summary>
    [Field(2, "metricSelector")]
    public LabelSelector? MetricSelector { get; init; }

    /// <summary>How much it should be in all.</summary>
    [Field(3, "targetValue")]
    public Quantity? TargetValue { get; init; }

    /// <summary>How much it should be for each pod.</summary>
    [Field(4, "targetAverageValue")]
    public Quantity? TargetAverageValue { get; init; }
}
