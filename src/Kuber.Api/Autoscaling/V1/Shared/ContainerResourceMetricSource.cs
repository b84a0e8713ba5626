using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

/// <summary>How much of a resource one container of each pod should use.</summary>
[ApiMessage("io.k8s.api.autoscaling.v1.ContainerResourceMetricSource")]
public sealed partial record ContainerResourceMetricSource
{
    /// <summary>The resource, such as cpu.</summary>
    [Field(1, "name", Required = true, GoType = "v1.ResourceName")]
    public string Name { get; init; } = "";

    /// <summary>How much it should be on average, in percent of the request.</summary>
    [Field(2, "targetAverageUtilization")]
    public int? TargetAverageUtilization { get; init; }

    /// <summary>How much it should be on average, as a quantity.</summary>
    [Field(3, "targetAverageValue")]
    public Quantity? TargetAverageValue { get; init; }

    /// <summary>The container.</summary>
    [Field(5, "container", Required = true)]
    public string Container { get; init; } = "";
}
