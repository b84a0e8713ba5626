using Kuber.Api.Coordination.V1;
using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.NodeLifecycle;

/// <summary>Notices nodes that have fallen silent, and taints nodes by their conditions.</summary>
internal static class NodeLifecycleController
{
    public static readonly ControllerDescriptor Descriptor = new("node-lifecycle-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        var reconciler = new NodeLifecycleReconciler(context);
        using var host = new ReconcilerHost(Descriptor.Name, reconciler, context, workers: 8);
        reconciler.Attach(host.Queue);
        var nodes = context.Informers.For<Node>().Lister;
        var leases = context.Informers.For<Lease>(new InformerScope { Namespace = NodeLifecycleReconciler.LeaseNamespace });
        host.Watch<Node>((change, queue) =>
        {
            reconciler.Note(change);
            queue.Add(new("", (change.New ?? change.Old)!.Metadata.Name));
        });

        // A renewal only moves the deadline, which is looked at when it has passed.
        host.Watch(leases, (change, _) => reconciler.Note(change));
        host.Watch<Pod>((change, queue) =>
        {
            if (change.New is { } pod && pod.Spec.NodeName.Length > 0 && PodRules.IsReady(pod)
                && nodes.Get("", pod.Spec.NodeName) is { } node && NodeTaints.Leave(node) is not null)
            {
                queue.Add(new("", node.Metadata.Name));
            }
        });
        await host.RunAsync(cancellationToken);
    }
}
