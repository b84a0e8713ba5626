using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What storage a claim has.</summary>
[ApiMessage("io.k8s.api.core.v1.PersistentVolumeClaimStatus")]
public sealed partial record PersistentVolumeClaimStatus
{
    /// <summary>Pending waits for a volume, Bound has one, Lost has lost it.</summary>
    [Field(1, "phase", GoType = "v1.PersistentVolumeClaimPhase")]
    [Enum("Bound", "Lost", "Pending")]
    public string Phase { get; init; } = "";

    /// <summary>How the volume can be used.</summary>
    [Field(2, "accessModes", GoType = "[]v1.PersistentVolumeAccessMode")]
    [Enum("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod")]
    [ListType("atomic")]
    public ApiList<string> AccessModes { get; init; }

    /// <summary>The size of the volume.</summary>
    [Field(3, "capacity", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Capacity { get; init; }

    /// <summary>Statements about the claim, such as that it is being resized.</summary>
    [Field(4, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<PersistentVolumeClaimCondition> Conditions { get; init; }

    /// <summary>The size that a resize in progress goes to.</summary>
    [Field(5, "allocatedResources", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> AllocatedResources { get; init; }

    /// <summary>How a resize goes, by resource.</summary>
    [Field(7, "allocatedResourceStatuses", GoType = "map[string]v1.ClaimResourceStatus")]
    [Enum("ControllerResizeInProgress", "ControllerResizeInfeasible", "NodeResizeInProgress", "NodeResizeInfeasible", "NodeResizePending")]
    [MapType("granular")]
    public ApiMap<string> AllocatedResourceStatuses { get; init; }

    /// <summary>The VolumeAttributesClass that the volume has now.</summary>
    [Field(8, "currentVolumeAttributesClassName")]
    public string? CurrentVolumeAttributesClassName { get; init; }

    /// <summary>How the change to another VolumeAttributesClass goes.</summary>
    [Field(9, "modifyVolumeStatus")]
    public ModifyVolumeStatus? ModifyVolumeStatus { get; init; }
}
