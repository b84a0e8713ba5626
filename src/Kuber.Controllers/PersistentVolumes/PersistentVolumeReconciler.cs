using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.PersistentVolumes;

/// <summary>Reconciles claims, by their namespace and name, and volumes, by their name alone.</summary>
internal sealed class PersistentVolumeReconciler : IReconciler
{
    private readonly ILister<PersistentVolume> volumes;
    private readonly ILister<PersistentVolumeClaim> claims;
    private readonly ClaimReconciler claimReconciler;
    private readonly VolumeReconciler volumeReconciler;
    private WorkQueue<ObjectKey> queue = null!;

    public PersistentVolumeReconciler(ControllerContext context)
    {
        volumes = context.Informers.For<PersistentVolume>().Lister;
        claims = context.Informers.For<PersistentVolumeClaim>().Lister;
        var binder = new VolumeBinder(context.Client);
        var events = context.Events.Recorder("persistentvolume-controller");
        claimReconciler = new(context, binder, events);
        volumeReconciler = new(context, binder, events);
    }

    /// <summary>Gives the reconciler the queue, for claims that a volume leads to.</summary>
    public void Attach(WorkQueue<ObjectKey> workQueue) => queue = workQueue;

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        try
        {
            if (key.Namespace.Length > 0)
            {
                if (claims.Get(key.Namespace, key.Name) is { } claim && (claim.Metadata.DeletionTimestamp is null || claim.Spec.VolumeName.Length > 0))
                {
                    await claimReconciler.ReconcileAsync(claim, cancellationToken);
                }
            }
            else if (volumes.Get("", key.Name) is { } volume && await volumeReconciler.ReconcileAsync(volume, cancellationToken) is { } waiting)
            {
                queue.Add(new(waiting.Metadata.Namespace, waiting.Metadata.Name));
            }
        }
        catch (Exception exception) when (Failures.IsNotFound(exception))
        {
            // Gone already.
        }

        return null;
    }
}
