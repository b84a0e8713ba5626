using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A volume whose claim is made for the pod and goes with it.</summary>
[ApiMessage("io.k8s.api.core.v1.EphemeralVolumeSource")]
public sealed partial record EphemeralVolumeSource
{
    /// <summary>The claim that is made, under the name POD-VOLUME.</summary>
    [Field(1, "volumeClaimTemplate")]
    public PersistentVolumeClaimTemplate? VolumeClaimTemplate { get; init; }
}
