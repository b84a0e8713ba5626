using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Events;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.PersistentVolumes;

/// <summary>Follows a volume through its phases: Available, Bound, Released when its claim has gone, and then what its reclaim policy says.</summary>
internal sealed class VolumeReconciler(ControllerContext context, VolumeBinder binder, IEventRecorder events)
{
    private readonly ILister<PersistentVolumeClaim> claims = context.Informers.For<PersistentVolumeClaim>().Lister;

    /// <summary>Reconciles a volume.</summary>
    /// <returns>The claim to look at, because the volume is kept for it and it does not know yet; or null.</returns>
    public async Task<PersistentVolumeClaim?> ReconcileAsync(PersistentVolume volume, CancellationToken cancellationToken)
    {
        if (volume.Spec.ClaimRef is not { } reference || reference.Uid.Length == 0)
        {
            await binder.SetPhaseAsync(volume, "Available", "", cancellationToken);
            return volume.Spec.ClaimRef is { } kept ? claims.Get(kept.Namespace, kept.Name) : null;
        }

        var claim = await FindAsync(reference, cancellationToken);
        if (claim is null)
        {
            await ReleaseAsync(volume, cancellationToken);
            return null;
        }

        if (claim.Spec.VolumeName.Length == 0)
        {
            return claim;
        }

        if (claim.Spec.VolumeName == volume.Metadata.Name)
        {
            await binder.SetPhaseAsync(volume, "Bound", "", cancellationToken);
            return null;
        }

        await UnbindAsync(volume, cancellationToken);
        return null;
    }

    // The cache may not know of the claim yet: whether it is gone decides over data, so the server is asked.
    private async Task<PersistentVolumeClaim?> FindAsync(ObjectReference reference, CancellationToken cancellationToken)
    {
        if (claims.Get(reference.Namespace, reference.Name) is { } cached && cached.Metadata.Uid == reference.Uid)
        {
            return cached;
        }

        try
        {
            var live = await context.Client.GetAsync<PersistentVolumeClaim>(reference.Namespace, reference.Name, cancellationToken);
            return live.Metadata.Uid == reference.Uid ? live : null;
        }
        catch (Exception exception) when (Failures.IsNotFound(exception))
        {
            return null;
        }
    }

    private async Task ReleaseAsync(PersistentVolume volume, CancellationToken cancellationToken)
    {
        if (volume.Status.Phase is not ("Released" or "Failed"))
        {
            volume = await binder.SetPhaseAsync(volume, "Released", "", cancellationToken);
        }

        if (volume.Status.Phase == "Failed" || volume.Spec.PersistentVolumeReclaimPolicy is "" or "Retain")
        {
            return;
        }

        if (volume.Spec.PersistentVolumeReclaimPolicy == "Delete" && (volume.Spec.PersistentVolumeSource.Csi is not null || IsExternal(volume)))
        {
            // The provisioner that made it deletes it.
            return;
        }

        var recycles = volume.Spec.PersistentVolumeReclaimPolicy == "Recycle";
        var message = recycles
            ? "No recycler plugin found for the volume!"
            : $"error getting deleter volume plugin for volume \"{volume.Metadata.Name}\": no deletable volume plugin matched";
        await binder.SetPhaseAsync(volume, "Failed", message, cancellationToken);
        events.Record(volume, EventTypes.Warning, recycles ? "VolumeFailedRecycle" : "VolumeFailedDelete", message);
    }

    private static bool IsExternal(PersistentVolume volume) =>
        volume.Metadata.Annotations.GetValueOrDefault(VolumeAnnotations.ProvisionedBy) is { } provisioner && !provisioner.StartsWith("kubernetes.io/", StringComparison.Ordinal);

    // The claim has another volume. One that a user kept for the claim stays kept, by name.
    private async Task UnbindAsync(PersistentVolume volume, CancellationToken cancellationToken)
    {
        if (volume.Spec.PersistentVolumeReclaimPolicy == "Delete" && volume.Metadata.Annotations.ContainsKey(VolumeAnnotations.ProvisionedBy))
        {
            await ReleaseAsync(volume, cancellationToken);
            return;
        }

        var byController = volume.Metadata.Annotations.ContainsKey(VolumeAnnotations.BoundByController);
        var freed = volume with
        {
            Metadata = volume.Metadata with { Annotations = volume.Metadata.Annotations.Remove(VolumeAnnotations.BoundByController) },
            Spec = volume.Spec with { ClaimRef = byController ? null : volume.Spec.ClaimRef! with { Uid = "" } },
        };
        volume = await context.Client.UpdateAsync(freed, "", Writes.Update, cancellationToken);
        await binder.SetPhaseAsync(volume, "Available", "", cancellationToken);
    }
}
