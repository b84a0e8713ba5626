using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

/// <summary>What becomes of the claims of a StatefulSet.</summary>
[ApiMessage("io.k8s.api.apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy")]
public sealed partial record StatefulSetPersistentVolumeClaimRetentionPolicy
{
    /// <summary>When the set is deleted: Retain keeps them, Delete deletes them; Retain by default.</summary>
    [Field(1, "whenDeleted", GoType = "v1.PersistentVolumeClaimRetentionPolicyType")]
    public string WhenDeleted { get; init; } = "";

    /// <summary>When a pod is scaled away: Retain keeps its claims, Delete deletes them; Retain by default.</summary>
    [Field(2, "whenScaled", GoType = "v1.PersistentVolumeClaimRetentionPolicyType")]
    public string WhenScaled { get; init; } = "";
}
