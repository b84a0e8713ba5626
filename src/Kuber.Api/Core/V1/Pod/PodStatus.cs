using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PodStatus")]
public sealed partial record PodStatus
{
    [Field(17, "observedGeneration")]
    public long ObservedGeneration { get; init; }

    [Field(1, "phase", GoType = "v1.PodPhase")]
    [Enum("Failed", "Pending", "Running", "Succeeded", "Unknown")]
    public string Phase { get; init; } = "";

    [Field(2, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<PodCondition> Conditions { get; init; }

    [Field(3, "message")]
    public string Message { get; init; } = "";

    [Field(4, "reason")]
    public string Reason { get; init; } = "";

    [Field(11, "nominatedNodeName")]
    public string NominatedNodeName { get; init; } = "";

    [Field(5, "hostIP")]
    public string HostIP { get; init; } = "";

    [Field(16, "hostIPs")]
    [ListType("atomic")]
    [PatchStrategy("merge", MergeKey = "ip")]
    public ApiList<HostIP> HostIPs { get; init; }

    [Field(6, "podIP")]
    public string PodIP { get; init; } = "";

    [Field(12, "podIPs")]
    [ListType("map", "ip")]
    [PatchStrategy("merge", MergeKey = "ip")]
    public ApiList<PodIP> PodIPs { get; init; }

    [Field(7, "startTime")]
    public Time? StartTime { get; init; }

    [Field(10, "initContainerStatuses")]
    [ListType("atomic")]
    public ApiList<ContainerStatus> InitContainerStatuses { get; init; }

    [Field(8, "containerStatuses")]
    [ListType("atomic")]
    public ApiList<ContainerStatus> ContainerStatuses { get; init; }

    [Field(9, "qosClass", GoType = "v1.PodQOSClass")]
    [Enum("BestEffort", "Burstable", "Guaranteed")]
    public string QosClass { get; init; } = "";

    [Field(13, "ephemeralContainerStatuses")]
    [ListType("atomic")]
    public ApiList<ContainerStatus> EphemeralContainerStatuses { get; init; }

    [Field(14, "resize", GoType = "v1.PodResizeStatus")]
    public string Resize { get; init; } = "";

    [Field(15, "resourceClaimStatuses")]
    [ListType("map", "name")]
    [PatchStrategy("merge,retainKeys", MergeKey = "name")]
    public ApiList<PodResourceClaimStatus> ResourceClaimStatuses { get; init; }

    [Field(18, "extendedResourceClaimStatus")]
    public PodExtendedResourceClaimStatus? ExtendedResourceClaimStatus { get; init; }

    [Field(19, "allocatedResources", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> AllocatedResources { get; init; }

    [Field(20, "resources")]
    public ResourceRequirements? Resources { get; init; }

    [Field(21, "nodeAllocatableResourceClaimStatuses")]
    [ListType("atomic")]
    public ApiList<NodeAllocatableResourceClaimStatus> NodeAllocatableResourceClaimStatuses { get; init; }
}
