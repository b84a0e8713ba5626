using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.EphemeralVolumeSource")]
public sealed partial record EphemeralVolumeSource
{
    [Field(1, "volumeClaimTemplate")]
    public PersistentVolumeClaimTemplate? VolumeClaimTemplate { get; init; }
}
