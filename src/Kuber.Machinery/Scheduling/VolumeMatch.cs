using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Selectors;

namespace Kuber.Machinery.Scheduling;

/// <summary>Which persistent volumes suit a claim. Shared by the scheduler, which binds on a node, and the binder, which binds anywhere.</summary>
public static class VolumeMatch
{
    /// <summary>Whether a volume can be reached from a node.</summary>
    public static bool IsReachable(PersistentVolume volume, Node node) =>
        volume.Spec.NodeAffinity?.Required is not { } required || NodeAffinityRules.Matches(required, node);

    /// <summary>Whether a volume is kept for a claim, by name or by identity.</summary>
    public static bool IsKeptFor(PersistentVolume volume, PersistentVolumeClaim claim) =>
        volume.Spec.ClaimRef is { } reserved
        && reserved.Namespace == claim.Metadata.Namespace && reserved.Name == claim.Metadata.Name
        && (reserved.Uid.Length == 0 || reserved.Uid == claim.Metadata.Uid);

    /// <summary>The volume that is kept for a claim or else the smallest free one that suits it; null where there is none.</summary>
    /// <param name="isTaken">Which volumes, by name, are taken already.</param>
    /// <param name="node">The node that must reach it; null for any.</param>
    /// <param name="onlyKept">Whether only a volume that is kept for the claim will do.</param>
    public static PersistentVolume? Find(
        PersistentVolumeClaim claim, IEnumerable<PersistentVolume> volumes, Func<string, bool> isTaken, Node? node = null, bool onlyKept = false)
    {
        PersistentVolume? best = null;
        foreach (var volume in volumes)
        {
            if (volume.Metadata.DeletionTimestamp is not null || Mode(volume.Spec.VolumeMode) != Mode(claim.Spec.VolumeMode) || (node is not null && !IsReachable(volume, node)))
            {
                continue;
            }

            if (IsKeptFor(volume, claim))
            {
                return volume;
            }

            if (!onlyKept && !isTaken(volume.Metadata.Name) && Suits(volume, claim) && (best is null || Capacity(volume) < Capacity(best)))
            {
                best = volume;
            }
        }

        return best;
    }

    /// <summary>Why a volume that a claim asks for by name does not suit it; null where it does.</summary>
    public static string? Mismatch(PersistentVolume volume, PersistentVolumeClaim claim) =>
        Capacity(volume) < Requested(claim) ? "requested PV is too small"
        : volume.Spec.StorageClassName != (claim.Spec.StorageClassName ?? "") ? "storageClassName does not match"
        : Mode(volume.Spec.VolumeMode) != Mode(claim.Spec.VolumeMode) ? "incompatible volumeMode"
        : !HasModes(volume, claim) ? "incompatible accessMode"
        : null;

    private static bool Suits(PersistentVolume volume, PersistentVolumeClaim claim) =>
        volume.Spec.ClaimRef is null
        && volume.Status.Phase is "" or "Available"
        && volume.Spec.StorageClassName == (claim.Spec.StorageClassName ?? "")
        && (volume.Spec.VolumeAttributesClassName ?? "") == (claim.Spec.VolumeAttributesClassName ?? "")
        && HasModes(volume, claim)
        && (claim.Spec.Selector is null || LabelSelectorRules.Matches(claim.Spec.Selector, volume.Metadata.Labels))
        && Capacity(volume) >= Requested(claim);

    private static bool HasModes(PersistentVolume volume, PersistentVolumeClaim claim) => claim.Spec.AccessModes.All(m => volume.Spec.AccessModes.Contains(m));

    private static string Mode(string? mode) => mode ?? "Filesystem";

    private static Quantity Requested(PersistentVolumeClaim claim) => claim.Spec.Resources.Requests.GetValueOrDefault("storage");

    private static Quantity Capacity(PersistentVolume volume) => volume.Spec.Capacity.GetValueOrDefault("storage");
}
