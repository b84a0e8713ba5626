using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PersistentVolumeClaimVolumeSource")]
public sealed partial record PersistentVolumeClaimVolumeSource
{
    [Field(1, "claimName", Required = true)]
    public string ClaimName { get; init; } = "";

    [Field(2, "readOnly")]
    public bool ReadOnly { get; init; }
}
