using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>A metric and its target; the field of the type is set.</summary>
[ApiMessage("io.k8s.api.autoscaling.v2.MetricSpec")]
public sealed partial record MetricSpec
{
    /// <summary>Object, Pods, Resource, ContainerResource or External.</summary>
    [Field(1, "type", Required = true, GoType = "v2.MetricSourceType")]
    public string Type { get; init; } = "";

    /// <summary>A metric of one object, such as requests of an Ingress.</summary>
    [Field(2, "object")]
    public ObjectMetricSource? Object { get; init; }

    /// <summary>A metric of each pod, of which the average counts.</summary>
    [Field(3, "pods")]
    public PodsMetricSource? Pods { get; init; }

    /// <summary>A resource that all containers of each pod use.</summary>
    [Field(4, "resource")]
    public ResourceMetricSource? Resource { get; init; }

    /// <summary>A resource that one container of each pod uses.</summary>
    [Field(7, "containerResource")]
    public ContainerResourceMetricSource? ContainerResource { get; init; }

    /// <summary>A metric from outside of the cluster.</summary>
    [Field(5, "external")]
    public ExternalMetricSource? External { get; init; }
}
