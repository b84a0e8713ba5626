using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>What a metric is; the field of the type is set.</summary>
[ApiMessage("io.k8s.api.autoscaling.v2.MetricStatus")]
public sealed partial record MetricStatus
{
    /// <summary>Object, Pods, Resource, ContainerResource or External.</summary>
    [Field(1, "type", Required = true, GoType = "v2.MetricSourceType")]
    public string Type { get; init; } = "";

    /// <summary>A metric of one object.</summary>
    [Field(2, "object")]
    public ObjectMetricStatus? Object { get; init; }

    /// <summary>A metric of each pod.</summary>
    [Field(3, "pods")]
    public PodsMetricStatus? Pods { get; init; }

    /// <summary>A resource that all containers of each pod use.</summary>
    [Field(4, "resource")]
    public ResourceMetricStatus? Resource { get; init; }

    /// <summary>A resource that one container of each pod uses.</summary>
    [Field(7, "containerResource")]
    public ContainerResourceMetricStatus? ContainerResource { get; init; }

    /// <summary>A metric from outside of the cluster.</summary>
    [Field(5, "external")]
    public ExternalMetricStatus? External { get; init; }
}
