using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>Devices that a driver offers, and where.</summary>
[ApiMessage("io.k8s.api.resource.v1.ResourceSliceSpec")]
public sealed partial record ResourceSliceSpec
{
    /// <summary>The driver; it cannot change.</summary>
    [Field(1, "driver", Required = true)]
    public string Driver { get; init; } = "";

    /// <summary>The pool that the devices are in.</summary>
    [Field(2, "pool", Required = true)]
    public ResourcePool Pool { get; init; } = ResourcePool.Empty;

    /// <summary>The node that has the devices; it cannot change.</summary>
    [Field(3, "nodeName")]
    public string? NodeName { get; init; }

    /// <summary>The nodes that can use the devices.</summary>
    [Field(4, "nodeSelector")]
    public NodeSelector? NodeSelector { get; init; }

    /// <summary>All nodes can use the devices.</summary>
    [Field(5, "allNodes")]
    public bool? AllNodes { get; init; }

    /// <summary>The devices, at most 128.</summary>
    [Field(6, "devices")]
    [ListType("atomic")]
    public ApiList<Device> Devices { get; init; }

    /// <summary>Each device says itself which nodes can use it.</summary>
    [Field(7, "perDeviceNodeSelection")]
    public bool? PerDeviceNodeSelection { get; init; }

    /// <summary>Counters that the devices share; at most 8 sets.</summary>
    [Field(8, "sharedCounters")]
    [ListType("atomic")]
    public ApiList<CounterSet> SharedCounters { get; init; }
}
