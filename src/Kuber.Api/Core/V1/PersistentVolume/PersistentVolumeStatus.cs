using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>How a persistent volume is.</summary>
[ApiMessage("io.k8s.api.core.v1.PersistentVolumeStatus")]
public sealed partial record PersistentVolumeStatus
{
    /// <summary>Pending is not available yet, Available is free, Bound has a claim, Released lost its claim, Failed could not be reclaimed.</summary>
    [Field(1, "phase", GoType = "v1.PersistentVolumePhase")]
    [Enum("Available", "Bound", "Failed", "Pending", "Released")]
    public string Phase { get; init; } = "";

    /// <summary>Why the volume is in this phase, for people.</summary>
    [Field(2, "message")]
    public string Message { get; init; } = "";

    /// <summary>A short reason for a failure, in CamelCase.</summary>
    [Field(3, "reason")]
    public string Reason { get; init; } = "";

    /// <summary>When the phase last changed.</summary>
    [Field(4, "lastPhaseTransitionTime")]
    public Time? LastPhaseTransitionTime { get; init; }
}
