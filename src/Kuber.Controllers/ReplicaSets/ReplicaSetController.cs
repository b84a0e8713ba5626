using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.ReplicaSets;

/// <summary>Runs the reconciler of ReplicaSets.</summary>
internal static class ReplicaSetController
{
    public static readonly ControllerDescriptor Descriptor = new("replicaset-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new ReplicaSetReconciler(context), context);
        var owners = context.Informers.For<ReplicaSet>().Lister;
        host.For<ReplicaSet>()
            .Owns<Pod>("ReplicaSet")
            .Watch<Pod>((change, queue) =>
            {
                if (change.New is { } pod && pod.Metadata.DeletionTimestamp is null && Owners.ControllerOf(pod) is null)
                {
                    foreach (var owner in Ownership.Suitors(owners, pod, static r => r.Spec.Selector))
                    {
                        queue.Add(new(owner.Metadata.Namespace, owner.Metadata.Name));
                    }
                }
            });
        await host.RunAsync(cancellationToken);
    }
}
