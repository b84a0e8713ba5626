using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.Device")]
public sealed partial record Device
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(2, "attributes")]
    public ApiMap<DeviceAttribute> Attributes { get; init; }

    [Field(3, "capacity")]
    public ApiMap<DeviceCapacity> Capacity { get; init; }

    [Field(4, "consumesCounters")]
    [ListType("atomic")]
    public ApiList<DeviceCounterConsumption> ConsumesCounters { get; init; }

    [Field(5, "nodeName")]
    public string? NodeName { get; init; }

    [Field(6, "nodeSelector")]
    public NodeSelector? NodeSelector { get; init; }

    [Field(7, "allNodes")]
    public bool? AllNodes { get; init; }

    [Field(8, "taints")]
    [ListType("atomic")]
    public ApiList<DeviceTaint> Taints { get; init; }

    [Field(9, "bindsToNode")]
    public bool? BindsToNode { get; init; }

    [Field(10, "bindingConditions")]
    [ListType("atomic")]
    public ApiList<string> BindingConditions { get; init; }

    [Field(11, "bindingFailureConditions")]
    [ListType("atomic")]
    public ApiList<string> BindingFailureConditions { get; init; }

    [Field(12, "allowMultipleAllocations")]
    public bool? AllowMultipleAllocations { get; init; }

    [Field(13, "nodeAllocatableResourceMappings")]
    public ApiMap<NodeAllocatableResourceMapping> NodeAllocatableResourceMappings { get; init; }
}
