using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.StatefulSets;

/// <summary>
/// Lets claims go with their pod or set (KEP-1847): by owner references, which the garbage collector follows. A claim belongs to
/// the set where it is deleted with the set, and to a pod that is scaled away where it is deleted with that.
/// </summary>
internal static class ClaimRetention
{
    private const string Delete = "Delete";

    /// <summary>The claim with the owners that the policy asks for; the same instance where nothing changes.</summary>
    /// <param name="pod">The pod; null where it is not there yet.</param>
    /// <param name="isScaledAway">Whether the pod is beyond the set's size.</param>
    public static PersistentVolumeClaim Apply(PersistentVolumeClaim claim, StatefulSet set, Pod? pod, bool isScaledAway)
    {
        var policy = set.Spec.PersistentVolumeClaimRetentionPolicy;
        var withPod = policy?.WhenScaled == Delete && isScaledAway;
        var withSet = policy?.WhenDeleted == Delete && !withPod;
        if (claim.Metadata.OwnerReferences.Exists(r => r.Controller == true && r.Uid != set.Metadata.Uid && r.Uid != pod?.Metadata.Uid && r.Kind is not ("Pod" or "StatefulSet")))
        {
            // Somebody else's claim.
            return claim;
        }

        var owners = claim.Metadata.OwnerReferences.RemoveAll(r =>
            (r.Kind == "StatefulSet" && r.Name == set.Metadata.Name && (!withSet || r.Uid != set.Metadata.Uid))
            || (r.Kind == "Pod" && r.Name == pod?.Metadata.Name && (!withPod || r.Uid != pod.Metadata.Uid)));
        owners = withSet ? With(owners, Owners.ControllerReference(set)) : owners;
        owners = withPod && pod is not null ? With(owners, Owners.ControllerReference(pod)) : owners;
        return owners == claim.Metadata.OwnerReferences ? claim : claim with { Metadata = claim.Metadata with { OwnerReferences = owners } };
    }

    private static Api.Runtime.ApiList<OwnerReference> With(Api.Runtime.ApiList<OwnerReference> owners, OwnerReference owner) =>
        owners.Exists(r => r.Uid == owner.Uid) ? owners : owners.Add(owner);
}
