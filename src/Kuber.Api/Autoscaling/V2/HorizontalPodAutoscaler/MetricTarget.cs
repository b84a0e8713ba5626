using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

[ApiMessage("io.k8s.api.autoscaling.v2.MetricTarget")]
public sealed partial record MetricTarget
{
    [Field(1, "type", Required = true, GoType = "v2.MetricTargetType")]
    public string Type { get; init; } = "";

    [Field(2, "value")]
    public Quantity? Value { get; init; }

    [Field(3, "averageValue")]
    public Quantity? AverageValue { get; init; }

    [Field(4, "averageUtilization")]
    public int? AverageUtilization { get; init; }
}
