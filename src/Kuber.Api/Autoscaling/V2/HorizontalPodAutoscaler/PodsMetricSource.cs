using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>What a metric of each pod should be.</summary>
[ApiMessage("io.k8s.api.autoscaling.v2.PodsMetricSource")]
public sealed partial record PodsMetricSource
{
    /// <summary>The metric.</summary>
    [Field(1, "metric", Required = true)]
    public MetricIdentifier Metric { get; init; } = MetricIdentifier.Empty;

    /// <summary>How much it should be.</summary>
    [Field(2, "target", Required = true)]
    public MetricTarget Target { get; init; } = MetricTarget.Empty;
}
