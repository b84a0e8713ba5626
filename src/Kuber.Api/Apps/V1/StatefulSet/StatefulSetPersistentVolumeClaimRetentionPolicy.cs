using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

[ApiMessage("io.k8s.api.apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy")]
public sealed partial record StatefulSetPersistentVolumeClaimRetentionPolicy
{
    [Field(1, "whenDeleted")]
    public string WhenDeleted { get; init; } = "";

    [Field(2, "whenScaled")]
    public string WhenScaled { get; init; } = "";
}
