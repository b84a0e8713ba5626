using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PersistentVolumeStatus")]
public sealed partial record PersistentVolumeStatus
{
    [Field(1, "phase", GoType = "v1.PersistentVolumePhase")]
    [Enum("Available", "Bound", "Failed", "Pending", "Released")]
    public string Phase { get; init; } = "";

    [Field(2, "message")]
    public string Message { get; init; } = "";

    [Field(3, "reason")]
    public string Reason { get; init; } = "";

    [Field(4, "lastPhaseTransitionTime")]
    public Time? LastPhaseTransitionTime { get; init; }
}
