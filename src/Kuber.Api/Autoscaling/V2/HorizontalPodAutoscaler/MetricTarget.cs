using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>What a metric should be.</summary>
[ApiMessage("io.k8s.api.autoscaling.v2.MetricTarget")]
public sealed partial record MetricTarget
{
    /// <summary>Which field counts: Utilization, Value or AverageValue.</summary>
    [Field(1, "type", Required = true, GoType = "v2.MetricTargetType")]
    public string Type { get; init; } = "";

    /// <summary>The value in all.</summary>
    [Field(2, "value")]
    public Quantity? Value { get; init; }

    /// <summary>The value for each pod, on average.</summary>
    [Field(3, "averageValue")]
    public Quantity? AverageValue { get; init; }

    /// <summary>The percentage of the request, on average; for resources only.</summary>
    [Field(4, "averageUtilization")]
    public int? AverageUtilization { get; init; }
}
