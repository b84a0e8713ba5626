using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

/// <summary>What a metric from outside of the cluster is.</summary>
[ApiMessage("io.k8s.api.autoscaling.v1.ExternalMetricStatus")]
public sealed partial record ExternalMetricStatus
{
    /// <summary>The name of the metric.</summary>
    [Field(1, "metricName", Required = true)]
    public string MetricName { get; init; } = "";

    /// <summary>Which of its series, by their labels.</summary>
    [Field(2, "metricSelector")]
    public LabelSelector? MetricSelector { get; init; }

    /// <summary>How much it is in all.</summary>
    [Field(3, "currentValue", Required = true)]
    public Quantity CurrentValue { get; init; }

    /// <summary>How much it is for each pod.</summary>
    [Field(4, "currentAverageValue")]
    public Quantity? CurrentAverageValue { get; init; }
}
