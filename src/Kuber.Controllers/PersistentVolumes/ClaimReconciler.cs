using Kuber.Api.Core.V1;
using Kuber.Api.Storage.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Events;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;
using Kuber.Machinery.Scheduling;

namespace Kuber.Controllers.PersistentVolumes;

/// <summary>Finds a volume for a claim, or asks the provisioner of its class for one; and tells where a bound claim has lost its volume.</summary>
internal sealed class ClaimReconciler(ControllerContext context, VolumeBinder binder, IEventRecorder events)
{
    private const string DefaultClassAnnotation = "storageclass.kubernetes.io/is-default-class";
    private readonly ILister<PersistentVolume> volumes = context.Informers.For<PersistentVolume>().Lister;
    private readonly ILister<StorageClass> classes = context.Informers.For<StorageClass>().Lister;
    private readonly ILister<Pod> pods = context.Informers.For<Pod>().Lister;

    /// <summary>Reconciles a claim.</summary>
    public Task ReconcileAsync(PersistentVolumeClaim claim, CancellationToken cancellationToken) => VolumeAnnotations.IsBound(claim)
        ? CheckBoundAsync(claim, cancellationToken)
        : claim.Spec.VolumeName.Length > 0 ? BindNamedAsync(claim, cancellationToken) : BindAnyAsync(claim, cancellationToken);

    private async Task CheckBoundAsync(PersistentVolumeClaim claim, CancellationToken cancellationToken)
    {
        if (claim.Spec.VolumeName.Length == 0)
        {
            await LoseAsync(claim, "ClaimLost", "Bound claim has lost reference to PersistentVolume. Data on the volume is lost!", cancellationToken);
        }
        else if (volumes.Get("", claim.Spec.VolumeName) is not { } volume)
        {
            await LoseAsync(claim, "ClaimLost", "Bound claim has lost its PersistentVolume. Data on the volume is lost!", cancellationToken);
        }
        else if (volume.Spec.ClaimRef is null || volume.Spec.ClaimRef.Uid == claim.Metadata.Uid)
        {
            await binder.BindAsync(volume, claim, cancellationToken);
        }
        else
        {
            await LoseAsync(claim, "ClaimMisbound", "Two claims are bound to the same volume, this one is bound incorrectly", cancellationToken);
        }
    }

    private async Task LoseAsync(PersistentVolumeClaim claim, string reason, string message, CancellationToken cancellationToken)
    {
        if (claim.Status.Phase != "Lost")
        {
            await binder.SetPhaseAsync(claim, "Lost", cancellationToken);
            events.Record(claim, EventTypes.Warning, reason, message);
        }
    }

    private async Task BindNamedAsync(PersistentVolumeClaim claim, CancellationToken cancellationToken)
    {
        if (volumes.Get("", claim.Spec.VolumeName) is not { } volume)
        {
            await binder.SetPhaseAsync(claim, "Pending", cancellationToken);
            return;
        }

        if (volume.Spec.ClaimRef is null)
        {
            if (VolumeMatch.Mismatch(volume, claim) is not { } why)
            {
                await binder.BindAsync(volume, claim, cancellationToken);
                return;
            }

            events.Record(claim, EventTypes.Warning, "VolumeMismatch", $"Cannot bind to requested volume \"{volume.Metadata.Name}\": {why}");
        }
        else if (VolumeMatch.IsKeptFor(volume, claim))
        {
            await binder.BindAsync(volume, claim, cancellationToken);
            return;
        }
        else
        {
            events.Record(claim, EventTypes.Warning, "FailedBinding", $"volume \"{volume.Metadata.Name}\" already bound to a different claim.");
        }

        await binder.SetPhaseAsync(claim, "Pending", cancellationToken);
    }

    private async Task BindAnyAsync(PersistentVolumeClaim claim, CancellationToken cancellationToken)
    {
        var className = VolumeAnnotations.ClassOf(claim);
        var known = classes.Get("", className ?? "");
        var waits = known is { VolumeBindingMode: "WaitForFirstConsumer" } && !claim.Metadata.Annotations.ContainsKey(VolumeAnnotations.SelectedNode);
        if (VolumeMatch.Find(claim, volumes.List(), static _ => false, onlyKept: waits) is { } volume)
        {
            await binder.BindAsync(volume, claim, cancellationToken);
            return;
        }

        if (className is null && DefaultClass() is { } byDefault)
        {
            await context.Client.UpdateAsync(claim with { Spec = claim.Spec with { StorageClassName = byDefault.Metadata.Name } }, "", Writes.Update, cancellationToken);
            return;
        }

        if (waits)
        {
            TellWaiting(claim);
        }
        else if (string.IsNullOrEmpty(className))
        {
            events.Record(claim, EventTypes.Normal, "FailedBinding", "no persistent volumes available for this claim and no storage class is set");
        }
        else if (known is null)
        {
            events.Record(claim, EventTypes.Warning, "ProvisioningFailed", $"storageclass.storage.k8s.io \"{className}\" not found");
        }
        else
        {
            claim = await AskProvisionerAsync(claim, known, cancellationToken);
        }

        await binder.SetPhaseAsync(claim, "Pending", cancellationToken);
    }

    private void TellWaiting(PersistentVolumeClaim claim)
    {
        var user = pods.List(claim.Metadata.Namespace)
            .FirstOrDefault(p => !PodRules.IsTerminal(p) && PodClaims.Of(p).Contains(claim.Metadata.Name));
        if (user is null)
        {
            events.Record(claim, EventTypes.Normal, "WaitForFirstConsumer", "waiting for first consumer to be created before binding");
        }
        else
        {
            events.Record(claim, EventTypes.Normal, "WaitForPodScheduled", $"waiting for pod {user.Metadata.Name} to be scheduled");
        }
    }

    // Provisioners run outside: they see by the annotation that it is their turn.
    private async Task<PersistentVolumeClaim> AskProvisionerAsync(PersistentVolumeClaim claim, StorageClass storageClass, CancellationToken cancellationToken)
    {
        var provisioner = storageClass.Provisioner;
        if (provisioner.StartsWith("kubernetes.io/", StringComparison.Ordinal))
        {
            events.Record(claim, EventTypes.Warning, "ProvisioningFailed", $"no volume plugin matched name: {provisioner}");
            return claim;
        }

        var annotations = claim.Metadata.Annotations.Set(VolumeAnnotations.BetaProvisioner, provisioner).Set(VolumeAnnotations.Provisioner, provisioner);
        if (annotations != claim.Metadata.Annotations)
        {
            claim = await context.Client.UpdateAsync(claim with { Metadata = claim.Metadata with { Annotations = annotations } }, "", Writes.Update, cancellationToken);
        }

        events.Record(
            claim,
            EventTypes.Normal,
            "ExternalProvisioning",
            $"Waiting for a volume to be created either by the external provisioner '{provisioner}' or manually by the system administrator. If volume creation is delayed, please verify that the provisioner is running and correctly registered.");
        return claim;
    }

    // The newest of the default classes, as the admission of claims chooses it.
    private StorageClass? DefaultClass() => classes.List()
        .Where(static c => c.Metadata.Annotations.GetValueOrDefault(DefaultClassAnnotation) == "true" || c.Metadata.Annotations.GetValueOrDefault("storageclass.beta.kubernetes.io/is-default-class") == "true")
        .OrderByDescending(static c => c.Metadata.CreationTimestamp ?? default).ThenBy(static c => c.Metadata.Name, StringComparer.Ordinal)
        .FirstOrDefault();
}
