using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

/// <summary>How much of a resource each pod uses.</summary>
[ApiMessage("io.k8s.api.autoscaling.v1.ResourceMetricStatus")]
public sealed partial record ResourceMetricStatus
{
    /// <summary>The resource.</summary>
    [Field(1, "name", Required = true, GoType = "v1.ResourceName")]
    public string Name { get; init; } = "";

    /// <summary>How much it is on average, in percent of the request.</summary>
    [Field(2, "currentAverageUtilization")]
    public int? CurrentAverageUtilization { get; init; }

    /// <summary>How much it is on average, as a quantity.</summary>
    [Field(3, "currentAverageValue", Required = true)]
    public Quantity CurrentAverageValue { get; init; }
}
