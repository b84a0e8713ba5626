using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ModifyVolumeStatus")]
public sealed partial record ModifyVolumeStatus
{
    [Field(1, "targetVolumeAttributesClassName")]
    public string TargetVolumeAttributesClassName { get; init; } = "";

    [Field(2, "status", Required = true, GoType = "v1.PersistentVolumeClaimModifyVolumeStatus")]
    [Enum("InProgress", "Infeasible", "Pending")]
    public string Status { get; init; } = "";
}
