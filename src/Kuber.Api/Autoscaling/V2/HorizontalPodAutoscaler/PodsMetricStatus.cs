using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>What a metric of each pod is.</summary>
[ApiMessage("io.k8s.api.autoscaling.v2.PodsMetricStatus")]
public sealed partial record PodsMetricStatus
{
    /// <summary>The metric.</summary>
    [Field(1, "metric", Required = true)]
    public MetricIdentifier Metric { get; init; } = MetricIdentifier.Empty;

    /// <summary>How much it is.</summary>
    [Field(2, "current", Required = true)]
    public MetricValueStatus Current { get; init; } = MetricValueStatus.Empty;
}
