using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>What a metric of one object should be.</summary>
[ApiMessage("io.k8s.api.autoscaling.v2.ObjectMetricSource")]
public sealed partial record ObjectMetricSource
{
    /// <summary>The object.</summary>
    [Field(1, "describedObject", Required = true)]
    public CrossVersionObjectReference DescribedObject { get; init; } = CrossVersionObjectReference.Empty;

    /// <summary>How much it should be.</summary>
    [Field(2, "target", Required = true)]
    public MetricTarget Target { get; init; } = MetricTarget.Empty;

    /// <summary>The metric.</summary>
    [Field(3, "metric", Required = true)]
    public MetricIdentifier Metric { get; init; } = MetricIdentifier.Empty;
}
