using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>How much of a resource one container of each pod should use.</summary>
[ApiMessage("io.k8s.api.autoscaling.v2.ContainerResourceMetricSource")]
public sealed partial record ContainerResourceMetricSource
{
    /// <summary>The resource, such as cpu.</summary>
    [Field(1, "name", Required = true, GoType = "v1.ResourceName")]
    public string Name { get; init; } = "";

    /// <summary>How much it should be.</summary>
    [Field(2, "target", Required = true)]
    public MetricTarget Target { get; init; } = MetricTarget.Empty;

    /// <summary>The container.</summary>
    [Field(3, "container", Required = true)]
    public string Container { get; init; } = "";
}
