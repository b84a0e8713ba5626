using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>How a pod is.</summary>
[ApiMessage("io.k8s.api.core.v1.PodStatus")]
public sealed partial record PodStatus
{
    /// <summary>The generation of the pod that this status is about.</summary>
    [Field(17, "observedGeneration")]
    public long ObservedGeneration { get; init; }

    /// <summary>Pending is accepted and not all started, Running has started, Succeeded ended well, Failed did not, Unknown has a node that is silent.</summary>
    [Field(1, "phase", GoType = "v1.PodPhase")]
    [Enum("Failed", "Pending", "Running", "Succeeded", "Unknown")]
    public string Phase { get; init; } = "";

    /// <summary>Statements about the pod, such as whether it is Ready.</summary>
    [Field(2, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<PodCondition> Conditions { get; init; }

    /// <summary>Why the pod is in this state, for people.</summary>
    [Field(3, "message")]
    public string Message { get; init; } = "";

    /// <summary>A short reason in CamelCase, such as Evicted.</summary>
    [Field(4, "reason")]
    public string Reason { get; init; } = "";

    /// <summary>The node where room is being made for the pod.</summary>
    [Field(11, "nominatedNodeName")]
    public string NominatedNodeName { get; init; } = "";

    /// <summary>The address of the node.</summary>
    [Field(5, "hostIP")]
    public string HostIP { get; init; } = "";

    /// <summary>All addresses of the node; the first is hostIP.</summary>
    [Field(16, "hostIPs")]
    [ListType("atomic")]
    [PatchStrategy("merge", MergeKey = "ip")]
    public ApiList<HostIP> HostIPs { get; init; }

    /// <summary>The address of the pod.</summary>
    [Field(6, "podIP")]
    public string PodIP { get; init; } = "";

    /// <summary>The addresses of the pod by address family; the first is podIP.</summary>
    [Field(12, "podIPs")]
    [ListType("map", "ip")]
    [PatchStrategy("merge", MergeKey = "ip")]
    public ApiList<PodIP> PodIPs { get; init; }

    /// <summary>When the kubelet took the pod on.</summary>
    [Field(7, "startTime")]
    public Time? StartTime { get; init; }

    /// <summary>How the init containers are.</summary>
    [Field(10, "initContainerStatuses")]
    [ListType("atomic")]
    public ApiList<ContainerStatus> InitContainerStatuses { get; init; }

    /// <summary>How the containers are.</summary>
    [Field(8, "containerStatuses")]
    [ListType("atomic")]
    public ApiList<ContainerStatus> ContainerStatuses { get; init; }

    /// <summary>Guaranteed, Burstable or BestEffort, as requests and limits make it.</summary>
    [Field(9, "qosClass", GoType = "v1.PodQOSClass")]
    [Enum("BestEffort", "Burstable", "Guaranteed")]
    public string QosClass { get; init; } = "";

    /// <summary>How the ephemeral containers are.</summary>
    [Field(13, "ephemeralContainerStatuses")]
    [ListType("atomic")]
    public ApiList<ContainerStatus> EphemeralContainerStatuses { get; init; }

    /// <summary>Deprecated: how a resize goes; the conditions PodResizePending and PodResizeInProgress tell it.</summary>
    [Field(14, "resize", GoType = "v1.PodResizeStatus")]
    public string Resize { get; init; } = "";

    /// <summary>Claims that were made for the pod from templates.</summary>
    [Field(15, "resourceClaimStatuses")]
    [ListType("map", "name")]
    [PatchStrategy("merge,retainKeys", MergeKey = "name")]
    public ApiList<PodResourceClaimStatus> ResourceClaimStatuses { get; init; }

    /// <summary>The claim that was made for extended resources.</summary>
    [Field(18, "extendedResourceClaimStatus")]
    public PodExtendedResourceClaimStatus? ExtendedResourceClaimStatus { get; init; }

    /// <summary>What the node has set aside for the whole pod.</summary>
    [Field(19, "allocatedResources", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> AllocatedResources { get; init; }

    /// <summary>The requests and limits of the whole pod that are in force.</summary>
    [Field(20, "resources")]
    public ResourceRequirements? Resources { get; init; }

    /// <summary>What claims of the pod use of the node's own resources.</summary>
    [Field(21, "nodeAllocatableResourceClaimStatuses")]
    [ListType("atomic")]
    public ApiList<NodeAllocatableResourceClaimStatus> NodeAllocatableResourceClaimStatuses { get; init; }
}
