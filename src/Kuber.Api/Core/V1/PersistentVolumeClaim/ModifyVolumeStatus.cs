using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>How a change to another VolumeAttributesClass goes.</summary>
[ApiMessage("io.k8s.api.core.v1.ModifyVolumeStatus")]
public sealed partial record ModifyVolumeStatus
{
    /// <summary>The class that the volume is to get.</summary>
    [Field(1, "targetVolumeAttributesClassName")]
    public string TargetVolumeAttributesClassName { get; init; } = "";

    /// <summary>Pending waits for the class, InProgress is being done, Infeasible was refused by the driver.</summary>
    [Field(2, "status", Required = true, GoType = "v1.PersistentVolumeClaimModifyVolumeStatus")]
    [Enum("InProgress", "Infeasible", "Pending")]
    public string Status { get; init; } = "";
}
