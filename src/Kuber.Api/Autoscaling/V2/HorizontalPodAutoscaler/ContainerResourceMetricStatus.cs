using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>How much of a resource one container of each pod uses.</summary>
[ApiMessage("io.k8s.api.autoscaling.v2.ContainerResourceMetricStatus")]
public sealed partial record ContainerResourceMetricStatus
{
    /// <summary>The resource.</summary>
    [Field(1, "name", Required = true, GoType = "v1.ResourceName")]
    public string Name { get; init; } = "";

    /// <summary>How much it is.</summary>
    [Field(2, "current", Required = true)]
    public MetricValueStatus Current { get; init; } = MetricValueStatus.Empty;

    /// <summary>The container.</summary>
    [Field(3, "container", Required = true)]
    public string Container { get; init; } = "";
}
