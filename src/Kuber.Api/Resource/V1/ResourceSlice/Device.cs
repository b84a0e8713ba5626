using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>A device of a pool.</summary>
[ApiMessage("io.k8s.api.resource.v1.Device")]
public sealed partial record Device
{
    /// <summary>The name of the device in its pool, a DNS label.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Attributes by name, by which devices are chosen.</summary>
    [Field(2, "attributes")]
    public ApiMap<DeviceAttribute> Attributes { get; init; }

    /// <summary>Capacities by name.</summary>
    [Field(3, "capacity")]
    public ApiMap<DeviceCapacity> Capacity { get; init; }

    /// <summary>What the device takes of shared counters.</summary>
    [Field(4, "consumesCounters")]
    [ListType("atomic")]
    public ApiList<DeviceCounterConsumption> ConsumesCounters { get; init; }

    /// <summary>The node that has the device; only where the slice says so for each device.</summary>
    [Field(5, "nodeName")]
    public string? NodeName { get; init; }

    /// <summary>The nodes that can use the device; only where the slice says so for each device.</summary>
    [Field(6, "nodeSelector")]
    public NodeSelector? NodeSelector { get; init; }

    /// <summary>All nodes can use the device; only where the slice says so for each device.</summary>
    [Field(7, "allNodes")]
    public bool? AllNodes { get; init; }

    /// <summary>Taints that keep requests away which do not tolerate them.</summary>
    [Field(8, "taints")]
    [ListType("atomic")]
    public ApiList<DeviceTaint> Taints { get; init; }

    /// <summary>Fixes the claim to the chosen node once the device is allocated.</summary>
    [Field(9, "bindsToNode")]
    public bool? BindsToNode { get; init; }

    /// <summary>Conditions of the device that must be true before the pod is bound; at most 4.</summary>
    [Field(10, "bindingConditions")]
    [ListType("atomic")]
    public ApiList<string> BindingConditions { get; init; }

    /// <summary>Conditions of the device that make binding fail; at most 4.</summary>
    [Field(11, "bindingFailureConditions")]
    [ListType("atomic")]
    public ApiList<string> BindingFailureConditions { get; init; }

    /// <summary>Lets several requests share the device.</summary>
    [Field(12, "allowMultipleAllocations")]
    public bool? AllowMultipleAllocations { get; init; }

    /// <summary>What the device takes of the node's own resources, by resource.</summary>
    [Field(13, "nodeAllocatableResourceMappings")]
    public ApiMap<NodeAllocatableResourceMapping> NodeAllocatableResourceMappings { get; init; }
}
