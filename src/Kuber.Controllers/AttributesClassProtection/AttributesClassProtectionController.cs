using Kuber.Api.Core.V1;
using Kuber.Api.Storage.V1;
using Kuber.Client.Controllers;

namespace Kuber.Controllers.AttributesClassProtection;

/// <summary>Keeps classes of volume attributes that claims or volumes name from vanishing (KEP-3751).</summary>
internal static class AttributesClassProtectionController
{
    public static readonly ControllerDescriptor Descriptor = new("volumeattributesclass-protection-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new AttributesClassProtectionReconciler(context), context);
        host.For<VolumeAttributesClass>();

        // Only a claim or volume that has gone, or names another class now, can free one.
        host.Watch<PersistentVolumeClaim>(static (change, queue) => Freed(change.Old is null ? [] : AttributesClasses.Of(change.Old), change.New is null ? [] : AttributesClasses.Of(change.New), queue));
        host.Watch<PersistentVolume>(static (change, queue) => Freed(change.Old is null ? [] : AttributesClasses.Of(change.Old), change.New is null ? [] : AttributesClasses.Of(change.New), queue));
        await host.RunAsync(cancellationToken);
    }

    private static void Freed(IEnumerable<string> before, IEnumerable<string> after, WorkQueue<ObjectKey> queue)
    {
        foreach (var name in before.Except(after))
        {
            queue.Add(new("", name));
        }
    }
}
