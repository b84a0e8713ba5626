using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>How much of a resource each pod uses.</summary>
[ApiMessage("io.k8s.api.autoscaling.v2.ResourceMetricStatus")]
public sealed partial record ResourceMetricStatus
{
    /// <summary>The resource.</summary>
    [Field(1, "name", Required = true, GoType = "v1.ResourceName")]
    public string Name { get; init; } = "";

    /// <summary>How much it is.</summary>
    [Field(2, "current", Required = true)]
    public MetricValueStatus Current { get; init; } = MetricValueStatus.Empty;
}
