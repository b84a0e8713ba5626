using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

/// <summary>What a metric of one object is.</summary>
[ApiMessage("io.k8s.api.autoscaling.v1.ObjectMetricStatus")]
public sealed partial record ObjectMetricStatus
{
    /// <summary>The object.</summary>
    [Field(1, "target", Required = true)]
    public CrossVersionObjectReference Target { get; init; } = CrossVersionObjectReference.Empty;

    /// <summary>The name of the metric.</summary>
    [Field(2, "metricName", Required = true)]
    public string MetricName { get; init; } = "";

    /// <summary>How much it is in all.</summary>
    [Field(3, "currentValue", Required = true)]
    public Quantity CurrentValue { get; init; }

    /// <summary>Which of its series, by their labels.</summary>
    [Field(4, "selector")]
    public LabelSelector? Selector { get; init; }

    /// <summary>How much it is for each pod.</summary>
    [Field(5, "averageValue")]
    public Quantity? AverageValue { get; init; }
}
