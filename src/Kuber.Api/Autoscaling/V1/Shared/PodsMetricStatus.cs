using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

[ApiMessage("io.k8s.api.autoscaling.v1.PodsMetricStatus")]
public sealed partial record PodsMetricStatus
{
    [Field(1, "metricName", Required = true)]
    public string MetricName { get; init; } = "";

    [Field(2, "currentAverageValue", Required = true)]
    public Quantity CurrentAverageValue { get; init; }

    [Field(3, "selector")]
    public LabelSelector? Selector { get; init; }
}
