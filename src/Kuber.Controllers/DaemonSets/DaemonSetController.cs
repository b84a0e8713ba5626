using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.DaemonSets;

/// <summary>Runs the reconciler of DaemonSets.</summary>
internal static class DaemonSetController
{
    public static readonly ControllerDescriptor Descriptor = new("daemonset-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new DaemonSetReconciler(context), context);
        var sets = context.Informers.For<DaemonSet>().Lister;
        host.For<DaemonSet>()
            .Owns<Pod>("DaemonSet")
            .Owns<ControllerRevision>("DaemonSet")
            .Watch<Pod>((change, queue) =>
            {
                if (change.New is { Metadata.DeletionTimestamp: null } pod && Owners.ControllerOf(pod) is null)
                {
                    foreach (var set in Ownership.Suitors(sets, pod, static s => s.Spec.Selector))
                    {
                        queue.Add(new(set.Metadata.Namespace, set.Metadata.Name));
                    }
                }
            })
            .Watch<Node>((change, queue) =>
            {
                // Heartbeats do not move daemons.
                if (change.Old is { } before && change.New is { } after && before.Metadata.Labels == after.Metadata.Labels && before.Spec == after.Spec)
                {
                    return;
                }

                foreach (var set in sets.List())
                {
                    queue.Add(new(set.Metadata.Namespace, set.Metadata.Name));
                }
            });
        await host.RunAsync(cancellationToken);
    }
}
