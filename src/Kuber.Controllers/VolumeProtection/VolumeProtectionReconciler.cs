using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.VolumeProtection;

/// <summary>Puts the finalizer on a volume, and takes it off one that is being deleted and is not bound.</summary>
internal sealed class VolumeProtectionReconciler(ControllerContext context) : IReconciler
{
    private const string Finalizer = "kubernetes.io/pv-protection";
    private readonly ILister<PersistentVolume> volumes = context.Informers.For<PersistentVolume>().Lister;

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (volumes.Get("", key.Name) is not { } volume)
        {
            return null;
        }

        var finalizers = volume.Metadata.Finalizers;
        var held = finalizers.Exists(static f => f == Finalizer);
        var wanted = volume.Metadata.DeletionTimestamp is null ? held ? finalizers : finalizers.Add(Finalizer)
            : held && volume.Status.Phase != "Bound" ? finalizers.RemoveAll(static f => f == Finalizer)
            : finalizers;
        if (wanted != finalizers)
        {
            try
            {
                await context.Client.UpdateAsync(volume with { Metadata = volume.Metadata with { Finalizers = wanted } }, "", Writes.Update, cancellationToken);
            }
            catch (Exception exception) when (Failures.IsNotFound(exception))
            {
                // Gone already.
            }
        }

        return null;
    }
}
