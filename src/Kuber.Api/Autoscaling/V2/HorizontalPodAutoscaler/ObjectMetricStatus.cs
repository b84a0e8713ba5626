using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>What a metric of one object is.</summary>
[ApiMessage("io.k8s.api.autoscaling.v2.ObjectMetricStatus")]
public sealed partial record ObjectMetricStatus
{
    /// <summary>The metric.</summary>
    [Field(1, "metric", Required = true)]
    public MetricIdentifier Metric { get; init; } = MetricIdentifier.Empty;

    /// <summary>How much it is.</summary>
    [Field(2, "current", Required = true)]
    public MetricValueStatus Current { get; init; } = MetricValueStatus.Empty;

    /// <summary>The object.</summary>
    [Field(3, "describedObject", Required = true)]
    public CrossVersionObjectReference DescribedObject { get; init; } = CrossVersionObjectReference.Empty;
}
