using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

[ApiMessage("io.k8s.api.autoscaling.v1.ContainerResourceMetricSource")]
public sealed partial record ContainerResourceMetricSource
{
    [Field(1, "name", Required = true, GoType = "v1.ResourceName")]
    public string Name { get; init; } = "";

    [Field(2, "targetAverageUtilization")]
    public int? TargetAverageUtilization { get; init; }

    [Field(3, "targetAverageValue")]
    public Quantity? TargetAverageValue { get; init; }

    [Field(5, "container", Required = true)]
    public string Container { get; init; } = "";
}
