using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PersistentVolumeClaimStatus")]
public sealed partial record PersistentVolumeClaimStatus
{
    [Field(1, "phase", GoType = "v1.PersistentVolumeClaimPhase")]
    [Enum("Bound", "Lost", "Pending")]
    public string Phase { get; init; } = "";

    [Field(2, "accessModes", GoType = "[]v1.PersistentVolumeAccessMode")]
    [Enum("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod")]
    [ListType("atomic")]
    public ApiList<string> AccessModes { get; init; }

    [Field(3, "capacity", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Capacity { get; init; }

    [Field(4, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<PersistentVolumeClaimCondition> Conditions { get; init; }

    [Field(5, "allocatedResources", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> AllocatedResources { get; init; }

    [Field(7, "allocatedResourceStatuses", GoType = "map[string]v1.ClaimResourceStatus")]
    [Enum("ControllerResizeInProgress", "ControllerResizeInfeasible", "NodeResizeInProgress", "NodeResizeInfeasible", "NodeResizePending")]
    [MapType("granular")]
    public ApiMap<string> AllocatedResourceStatuses { get; init; }

    [Field(8, "currentVolumeAttributesClassName")]
    public string? CurrentVolumeAttributesClassName { get; init; }

    [Field(9, "modifyVolumeStatus")]
    public ModifyVolumeStatus? ModifyVolumeStatus { get; init; }
}
