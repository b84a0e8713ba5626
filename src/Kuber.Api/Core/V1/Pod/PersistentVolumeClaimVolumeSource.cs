using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The volume of a claim.</summary>
[ApiMessage("io.k8s.api.core.v1.PersistentVolumeClaimVolumeSource")]
public sealed partial record PersistentVolumeClaimVolumeSource
{
    /// <summary>The name of the claim, in the pod's namespace.</summary>
    [Field(1, "claimName", Required = true)]
    public string ClaimName { get; init; } = "";

    /// <summary>Mounts the volume for reading only; false by default.</summary>
    [Field(2, "readOnly")]
    public bool ReadOnly { get; init; }
}
