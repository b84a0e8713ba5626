using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

[ApiMessage("io.k8s.api.autoscaling.v1.ContainerResourceMetricStatus")]
public sealed partial record ContainerResourceMetricStatus
{
    [Field(1, "name", Required = true, GoType = "v1.ResourceName")]
    public string Name { get; init; } = "";

    [Field(2, "currentAverageUtilization")]
    public int? CurrentAverageUtilization { get; init; }

    [Field(3, "currentAverageValue", Required = true)]
    public Quantity CurrentAverageValue { get; init; }

    [Field(4, "container", Required = true)]
    public string Container { get; init; } = "";
}
