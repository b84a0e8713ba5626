using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

[ApiMessage("io.k8s.api.autoscaling.v2.MetricValueStatus")]
public sealed partial record MetricValueStatus
{
    [Field(1, "value")]
    public Quantity? Value { get; init; }

    [Field(2, "averageValue")]
    public Quantity? AverageValue { get; init; }

    [Field(3, "averageUtilization")]
    public int? AverageUtilization { get; init; }
}
