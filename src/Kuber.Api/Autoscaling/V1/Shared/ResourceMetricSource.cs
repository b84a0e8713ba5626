using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

/// <summary>How much of a resource each pod should use.</summary>
[ApiMessage("io.k8s.api.autoscaling.v1.ResourceMetricSource")]
public sealed partial record ResourceMetricSource
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
}
