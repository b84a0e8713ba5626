using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>How much of a resource each pod should use.</summary>
[ApiMessage("io.k8s.api.autoscaling.v2.ResourceMetricSource")]
public sealed partial record ResourceMetricSource
{
    /// <summary>The resource, such as cpu.</summary>
    [Field(1, "name", Required = true, GoType = "v1.ResourceName")]
    public string Name { get; init; } = "";

    /// <summary>How much it should be.</summary>
    [Field(2, "target", Required = true)]
    public MetricTarget Target { get; init; } = MetricTarget.Empty;
}
