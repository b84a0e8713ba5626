using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

[ApiMessage("io.k8s.api.apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy")]
public sealed partial record StatefulSetPersistentVolumeClaimRetentionPolicy
{
    [Field(1, "whenDeleted", GoType = "v1.PersistentVolumeClaimRetentionPolicyType")]
    public string WhenDeleted { get; init; } = "";

    [Field(2, "whenScaled", GoType = "v1.PersistentVolumeClaimRetentionPolicyType")]
    public string WhenScaled { get; init; } = "";
}
