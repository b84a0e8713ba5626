using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>What a metric from outside of the cluster is.</summary>
[ApiMessage("io.k8s.api.autoscaling.v2.ExternalMetricStatus")]
public sealed partial record ExternalMetricStatus
{
    /// <summary>The metric.</summary>
    [Field(1, "metric", Required = true)]
    public MetricIdentifier Metric { get; init; } = MetricIdentifier.Empty;

    /// <summary>How much it is.</summary>
    [Field(2, "current", Required = true)]
    public MetricValueStatus Current { get; init; } = MetricValueStatus.Empty;
}
