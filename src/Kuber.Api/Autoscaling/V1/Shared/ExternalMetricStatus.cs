using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

[ApiMessage("io.k8s.api.autoscaling.v1.ExternalMetricStatus")]
public sealed partial record ExternalMetricStatus
{
    [Field(1, "metricName", Required = true)]
    public string MetricName { get; init; } = "";

    [Field(2, "metricSelector")]
    public LabelSelector? MetricSelector { get; init; }

    [Field(3, "currentValue", Required = true)]
    public Quantity CurrentValue { get; init; }

    [Field(4, "currentAverageValue")]
    public Quantity? CurrentAverageValue { get; init; }
}
