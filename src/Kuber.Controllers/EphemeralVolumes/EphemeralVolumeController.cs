using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.EphemeralVolumes;

/// <summary>Makes the claims of volumes that live and die with their pod.</summary>
internal static class EphemeralVolumeController
{
    public static readonly ControllerDescriptor Descriptor = new("ephemeral-volume-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new EphemeralVolumeReconciler(context), context);
        var pods = context.Informers.For<Pod>().Lister;
        host.Watch<Pod>((change, queue) =>
        {
            if (change is { Old: null, New: { Metadata.DeletionTimestamp: null } pod } && pod.Spec.Volumes.Exists(static v => v.VolumeSource.Ephemeral is not null))
            {
                queue.Add(new(pod.Metadata.Namespace, pod.Metadata.Name));
            }
        });
        host.Watch<PersistentVolumeClaim>((change, queue) =>
        {
            // A claim that vanished from under its pod is made again.
            if (change.New is null && Owners.ControllerOf(change.Old!) is { Kind: "Pod" } owner && pods.Get(change.Old!.Metadata.Namespace, owner.Name) is not null)
            {
                queue.Add(new(change.Old.Metadata.Namespace, owner.Name));
            }
        });
        await host.RunAsync(cancellationToken);
    }
}
