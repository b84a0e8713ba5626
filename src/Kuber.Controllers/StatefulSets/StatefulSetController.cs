using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.StatefulSets;

/// <summary>Runs the reconciler of StatefulSets.</summary>
internal static class StatefulSetController
{
    public static readonly ControllerDescriptor Descriptor = new("statefulset-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new StatefulSetReconciler(context), context);
        var sets = context.Informers.For<StatefulSet>().Lister;
        host.For<StatefulSet>()
            .Owns<Pod>("StatefulSet")
            .Owns<ControllerRevision>("StatefulSet")
            .Needs<PersistentVolumeClaim>()
            .Watch<Pod>((change, queue) =>
            {
                if (change.New is { Metadata.DeletionTimestamp: null } pod && Owners.ControllerOf(pod) is null)
                {
                    foreach (var set in Ownership.Suitors(sets, pod, static s => s.Spec.Selector))
                    {
                        queue.Add(new(set.Metadata.Namespace, set.Metadata.Name));
                    }
                }
            });
        await host.RunAsync(cancellationToken);
    }
}
