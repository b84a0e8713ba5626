using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

[ApiMessage("io.k8s.api.autoscaling.v1.ExternalMetricSource")]
public sealed partial record ExternalMetricSource
{
    [Field(1, "metricName", Required = true)]
    public string MetricName { get; init; } = "";

    [Field(2, "metricSelector")]
    public LabelSelector? MetricSelector { get; init; }

    [Field(3, "targetValue")]
    public Quantity? TargetValue { get; init; }

    [Field(4, "targetAverageValue")]
    public Quantity? TargetAverageValue { get; init; }
}
