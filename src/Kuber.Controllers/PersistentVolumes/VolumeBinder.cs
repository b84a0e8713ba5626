using Kuber.Api.Core.V1;
using Kuber.Client;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.PersistentVolumes;

/// <summary>
/// Binds a volume and a claim to each other in four writes: the volume points to the claim, the volume is Bound, the claim
/// points to the volume, the claim is Bound. Each is left out where it is so already, so a binding that was cut short is finished.
/// </summary>
internal sealed class VolumeBinder(IApiClient client)
{
    /// <summary>Binds.</summary>
    public async Task BindAsync(PersistentVolume volume, PersistentVolumeClaim claim, CancellationToken cancellationToken)
    {
        var pointing = PointTo(volume, claim);
        volume = ReferenceEquals(pointing, volume) ? volume : await client.UpdateAsync(pointing, "", Writes.Update, cancellationToken);
        volume = await SetPhaseAsync(volume, "Bound", "", cancellationToken);
        var pointingBack = PointTo(claim, volume);
        claim = ReferenceEquals(pointingBack, claim) ? claim : await client.UpdateAsync(pointingBack, "", Writes.Update, cancellationToken);
        var status = claim.Status with
        {
            Phase = "Bound",
            AccessModes = volume.Spec.AccessModes,
            Capacity = claim.Status.Phase == "Bound" ? claim.Status.Capacity : volume.Spec.Capacity,
            CurrentVolumeAttributesClassName = claim.Status.Phase == "Bound" ? claim.Status.CurrentVolumeAttributesClassName : volume.Spec.VolumeAttributesClassName,
        };
        await WriteStatusAsync(claim, status, cancellationToken);
    }

    /// <summary>Shows a volume's phase.</summary>
    public Task<PersistentVolume> SetPhaseAsync(PersistentVolume volume, string phase, string message, CancellationToken cancellationToken) =>
        volume.Status.Phase == phase
            ? Task.FromResult(volume)
            : client.UpdateAsync(volume with { Status = volume.Status with { Phase = phase, Message = message, Reason = "" } }, "status", Writes.Update, cancellationToken);

    /// <summary>Shows a claim's phase, without what it had of a volume.</summary>
    public Task SetPhaseAsync(PersistentVolumeClaim claim, string phase, CancellationToken cancellationToken) =>
        claim.Status.Phase == phase ? Task.CompletedTask : WriteStatusAsync(claim, claim.Status with { Phase = phase, AccessModes = default, Capacity = default }, cancellationToken);

    private Task WriteStatusAsync(PersistentVolumeClaim claim, PersistentVolumeClaimStatus status, CancellationToken cancellationToken) =>
        status == claim.Status ? Task.CompletedTask : client.UpdateAsync(claim with { Status = status }, "status", Writes.Update, cancellationToken);

    private static PersistentVolume PointTo(PersistentVolume volume, PersistentVolumeClaim claim)
    {
        if (volume.Spec.ClaimRef is { } known && known.Uid == claim.Metadata.Uid)
        {
            return volume;
        }

        var reference = new ObjectReference
        {
            Kind = "PersistentVolumeClaim",
            ApiVersion = "v1",
            Namespace = claim.Metadata.Namespace,
            Name = claim.Metadata.Name,
            Uid = claim.Metadata.Uid,
            ResourceVersion = claim.Metadata.ResourceVersion,
        };
        var annotations = volume.Spec.ClaimRef is null ? volume.Metadata.Annotations.Set(VolumeAnnotations.BoundByController, "yes") : volume.Metadata.Annotations;
        return volume with { Metadata = volume.Metadata with { Annotations = annotations }, Spec = volume.Spec with { ClaimRef = reference } };
    }

    private static PersistentVolumeClaim PointTo(PersistentVolumeClaim claim, PersistentVolume volume)
    {
        var annotations = claim.Metadata.Annotations;
        if (claim.Spec.VolumeName != volume.Metadata.Name)
        {
            annotations = annotations.Set(VolumeAnnotations.BoundByController, "yes");
        }
        else if (VolumeAnnotations.IsBound(claim))
        {
            return claim;
        }

        return claim with
        {
            Metadata = claim.Metadata with { Annotations = annotations.Set(VolumeAnnotations.BindCompleted, "yes") },
            Spec = claim.Spec with { VolumeName = volume.Metadata.Name },
        };
    }
}
