using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Scheduling;
using Kuber.Machinery.Selectors;

namespace Kuber.Scheduler.Volumes;

/// <summary>Which persistent volumes suit a claim.</summary>
internal static class VolumeMatch
{
    /// <summary>Whether a volume can be reached from a node.</summary>
    public static bool IsReachable(PersistentVolume volume, Node node) =>
        volume.Spec.NodeAffinity?.Required is not { } required || NodeAffinityRules.Matches(required, node);

    /// <summary>The smallest free volume that suits a claim and can be reached from a node, or null.</summary>
    public static PersistentVolume? Find(PersistentVolumeClaim claim, IEnumerable<PersistentVolume> volumes, Node node, Func<string, bool> isTaken)
    {
        PersistentVolume? best = null;
        foreach (var volume in volumes)
        {
            if (Suits(volume, claim) && !isTaken(volume.Metadata.Name) && IsReachable(volume, node)
                && (best is null || Capacity(volume) < Capacity(best)))
            {
                best = volume;
            }
        }

        return best;
    }

    private static bool Suits(PersistentVolume volume, PersistentVolumeClaim claim)
    {
        var reserved = volume.Spec.ClaimRef;
        if (reserved is not null)
        {
            return reserved.Namespace == claim.Metadata.Namespace && reserved.Name == claim.Metadata.Name && (reserved.Uid.Length == 0 || reserved.Uid == claim.Metadata.Uid);
        }

        return volume.Metadata.DeletionTimestamp is null
            && volume.Status.Phase is "" or "Available"
            && volume.Spec.StorageClassName == (claim.Spec.StorageClassName ?? "")
            && (volume.Spec.VolumeMode ?? "Filesystem") == (claim.Spec.VolumeMode ?? "Filesystem")
            && claim.Spec.AccessModes.All(m => volume.Spec.AccessModes.Contains(m))
            && (claim.Spec.Selector is null || LabelSelectorRules.Matches(claim.Spec.Selector, volume.Metadata.Labels))
            && Capacity(volume) >= claim.Spec.Resources.Requests.GetValueOrDefault("storage");
    }

    private static Quantity Capacity(PersistentVolume volume) => volume.Spec.Capacity.GetValueOrDefault("storage");
}
