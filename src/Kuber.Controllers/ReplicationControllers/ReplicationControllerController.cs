using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.ReplicationControllers;

/// <summary>Runs the reconciler of ReplicationControllers.</summary>
internal static class ReplicationControllerController
{
    public static readonly ControllerDescriptor Descriptor = new("replicationcontroller-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new ReplicationControllerReconciler(context), context);
        var owners = context.Informers.For<ReplicationController>().Lister;
        host.For<ReplicationController>()
            .Owns<Pod>("ReplicationController")
            .Watch<Pod>((change, queue) =>
            {
                if (change.New is { } pod && pod.Metadata.DeletionTimestamp is null && Owners.ControllerOf(pod) is null)
                {
                    foreach (var owner in Ownership.Suitors(owners, pod, ReplicationControllerReconciler.Selector))
                    {
                        queue.Add(new(owner.Metadata.Namespace, owner.Metadata.Name));
                    }
                }
            });
        await host.RunAsync(cancellationToken);
    }
}
