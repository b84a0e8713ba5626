using Kuber.Api.Core.V1;
using Kuber.Api.Storage.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;

namespace Kuber.Controllers.PersistentVolumes;

/// <summary>Binds claims and volumes.</summary>
internal static class PersistentVolumeController
{
    public static readonly ControllerDescriptor Descriptor = new("persistentvolume-binder-controller", RunAsync);
    private const string Unbound = "unbound";

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        var reconciler = new PersistentVolumeReconciler(context);
        using var host = new ReconcilerHost(Descriptor.Name, reconciler, context);
        reconciler.Attach(host.Queue);
        var informer = context.Informers.For<PersistentVolumeClaim>();
        informer.AddIndex(Unbound, static c => VolumeAnnotations.IsBound(c) ? [] : [Unbound]);
        var claims = informer.Lister;
        host.Needs<Pod>();
        host.Watch<PersistentVolumeClaim>((change, queue) =>
        {
            var claim = change.New ?? change.Old!;
            queue.Add(new(claim.Metadata.Namespace, claim.Metadata.Name));
            if (claim.Spec.VolumeName.Length > 0)
            {
                queue.Add(new("", claim.Spec.VolumeName));
            }
        });
        host.Watch<PersistentVolume>((change, queue) =>
        {
            var volume = change.New ?? change.Old!;
            queue.Add(new("", volume.Metadata.Name));
            if (volume.Spec.ClaimRef is { } reference)
            {
                queue.Add(new(reference.Namespace, reference.Name));
            }
            else if (change.New is { Status.Phase: "Available" } && (change.Old?.Status.Phase != "Available" || change.Old.Spec != volume.Spec || change.Old.Metadata.Labels != volume.Metadata.Labels))
            {
                Enqueue(claims, queue, static _ => true);
            }
        });
        host.Watch<StorageClass>((change, queue) =>
        {
            var name = (change.New ?? change.Old!).Metadata.Name;
            Enqueue(claims, queue, c => VolumeAnnotations.ClassOf(c) is not { } asked || asked == name);
        });
        await host.RunAsync(cancellationToken);
    }

    private static void Enqueue(ILister<PersistentVolumeClaim> claims, WorkQueue<ObjectKey> queue, Func<PersistentVolumeClaim, bool> filter)
    {
        foreach (var claim in claims.ByIndex(Unbound, Unbound))
        {
            if (filter(claim))
            {
                queue.Add(new(claim.Metadata.Namespace, claim.Metadata.Name));
            }
        }
    }
}
