using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

[ApiMessage("io.k8s.api.autoscaling.v1.PodsMetricSource")]
public sealed partial record PodsMetricSource
{
    [Field(1, "metricName", Required = true)]
    public string MetricName { get; init; } = "";

    [Field(2, "targetAverageValue", Required = true)]
    public Quantity TargetAverageValue { get; init; }

    [Field(3, "selector")]
    public LabelSelector? Selector { get; init; }
}
