using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>What a metric is.</summary>
[ApiMessage("io.k8s.api.autoscaling.v2.MetricValueStatus")]
public sealed partial record MetricValueStatus
{
    /// <summary>The value in all.</summary>
    [Field(1, "value")]
    public Quantity? Value { get; init; }

    /// <summary>The value for each pod, on average.</summary>
    [Field(2, "averageValue")]
    public Quantity? AverageValue { get; init; }

    /// <summary>The percentage of the request, on average; for resources only.</summary>
    [Field(3, "averageUtilization")]
    public int? AverageUtilization { get; init; }
}
