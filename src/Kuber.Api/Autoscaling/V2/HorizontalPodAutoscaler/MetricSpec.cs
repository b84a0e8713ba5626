using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

[ApiMessage("io.k8s.api.autoscaling.v2.MetricSpec")]
public sealed partial record MetricSpec
{
    [Field(1, "type", Required = true, GoType = "v2.MetricSourceType")]
    public string Type { get; init; } = "";

    [Field(2, "object")]
    public ObjectMetricSource? Object { get; init; }

    [Field(3, "pods")]
    public PodsMetricSource? Pods { get; init; }

    [Field(4, "resource")]
    public ResourceMetricSource? Resource { get; init; }

    [Field(7, "containerResource")]
    public ContainerResourceMetricSource? ContainerResource { get; init; }

    [Field(5, "external")]
    public ExternalMetricSource? External { get; init; }
}
