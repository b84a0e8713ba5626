using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

[ApiMessage("io.k8s.api.autoscaling.v1.ObjectMetricSource")]
public sealed partial record ObjectMetricSource
{
    [Field(1, "target", Required = true)]
    public CrossVersionObjectReference Target { get; init; } = CrossVersionObjectReference.Empty;

    [Field(2, "metricName", Required = true)]
    public string MetricName { get; init; } = "";

    [Field(3, "targetValue", Required = true)]
    public Quantity TargetValue { get; init; }

    [Field(4, "selector")]
    public LabelSelector? Selector { get; init; }

    [Field(5, "averageValue")]
    public Quantity? AverageValue { get; init; }
}
