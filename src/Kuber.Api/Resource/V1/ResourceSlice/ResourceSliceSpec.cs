using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.ResourceSliceSpec")]
public sealed partial record ResourceSliceSpec
{
    [Field(1, "driver", Required = true)]
    public string Driver { get; init; } = "";

    [Field(2, "pool", Required = true)]
    public ResourcePool Pool { get; init; } = ResourcePool.Empty;

    [Field(3, "nodeName")]
    public string? NodeName { get; init; }

    [Field(4, "nodeSelector")]
    public NodeSelector? NodeSelector { get; init; }

    [Field(5, "allNodes")]
    public bool? AllNodes { get; init; }

    [Field(6, "devices")]
    [ListType("atomic")]
    public ApiList<Device> Devices { get; init; }

    [Field(7, "perDeviceNodeSelection")]
    public bool? PerDeviceNodeSelection { get; init; }

    [Field(8, "sharedCounters")]
    [ListType("atomic")]
    public ApiList<CounterSet> SharedCounters { get; init; }
}
