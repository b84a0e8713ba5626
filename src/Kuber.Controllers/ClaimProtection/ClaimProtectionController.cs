using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.ClaimProtection;

/// <summary>Keeps claims that pods use from vanishing.</summary>
internal static class ClaimProtectionController
{
    public static readonly ControllerDescriptor Descriptor = new("persistentvolumeclaim-protection-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new ClaimProtectionReconciler(context), context);
        host.For<PersistentVolumeClaim>();
        host.Watch<Pod>((change, queue) =>
        {
            // Only a pod that has gone or ended, or was unbound, can free a claim.
            if (change.Old is null || (change.New is not null && change.New.Status.Phase == change.Old.Status.Phase && change.New.Spec.NodeName == change.Old.Spec.NodeName))
            {
                return;
            }

            foreach (var claim in PodClaims.Of(change.Old))
            {
                queue.Add(new(change.Old.Metadata.Namespace, claim));
            }
        });
        await host.RunAsync(cancellationToken);
    }
}
