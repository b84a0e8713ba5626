using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

[ApiMessage("io.k8s.api.autoscaling.v1.MetricStatus")]
public sealed partial record MetricStatus
{
    [Field(1, "type", Required = true, GoType = "v1.MetricSourceType")]
    public string Type { get; init; } = "";

    [Field(2, "object")]
    public ObjectMetricStatus? Object { get; init; }

    [Field(3, "pods")]
    public PodsMetricStatus? Pods { get; init; }

    [Field(4, "resource")]
    public ResourceMetricStatus? Resource { get; init; }

    [Field(5, "external")]
    public ExternalMetricStatus? External { get; init; }

    [Field(7, "containerResource")]
    public ContainerResourceMetricStatus? ContainerResource { get; init; }
}
