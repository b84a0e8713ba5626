using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PersistentVolumeClaimStatus")]
public sealed partial record PersistentVolumeClaimStatus
{
    [Field(1, "phase")]
    [Enum("Bound", "Lost", "Pending")]
    public string Phase { get; init; } = "";

    [Field(2, "accessModes")]
    [Enum("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod")]
    [ListType("atomic")]
    public ApiList<string> AccessModes { get; init; }

    [Field(3, "capacity")]
    public ApiMap<Quantity> Capacity { get; init; }

    [Field(4, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<PersistentVolumeClaimCondition> Conditions { get; init; }

    [Field(5, "allocatedResources")]
    public ApiMap<Quantity> AllocatedResources { get; init; }

    [Field(7, "allocatedResourceStatuses")]
    [Enum("ControllerResizeInProgress", "ControllerResizeInfeasible", "NodeResizeInProgress", "NodeResizeInfeasible", "NodeResizePending")]
    [MapType("granular")]
    public ApiMap<string> AllocatedResourceStatuses { get; init; }

    [Field(8, "currentVolumeAttributesClassName")]
    public string? CurrentVolumeAttributesClassName { get; init; }

    [Field(9, "modifyVolumeStatus")]
    public ModifyVolumeStatus? ModifyVolumeStatus { get; init; }
}
