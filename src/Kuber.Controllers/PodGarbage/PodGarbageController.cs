using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.PodGarbage;

/// <summary>Removes pods that nobody else will: ended ones beyond a number, those of missing nodes, those deleted before they had a node.</summary>
internal static class PodGarbageController
{
    public static readonly ControllerDescriptor Descriptor = new("pod-garbage-collector-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        var reconciler = new PodGarbageReconciler(context);
        using var host = new ReconcilerHost(Descriptor.Name, reconciler, context);
        var nodes = context.Informers.For<Node>().Lister;
        var pods = PodsByNode.Indexed(context.Informers.For<Pod>()).Lister;
        host.Watch<Pod>((change, queue) =>
        {
            if (change.New is not { } pod)
            {
                return;
            }

            if (pod.Metadata.DeletionTimestamp is not null || (pod.Spec.NodeName.Length > 0 && nodes.Get("", pod.Spec.NodeName) is null))
            {
                queue.Add(new(pod.Metadata.Namespace, pod.Metadata.Name));
            }

            if (PodRules.IsTerminal(pod) && (change.Old is null || !PodRules.IsTerminal(change.Old)))
            {
                queue.Add(PodGarbageReconciler.Ended);
            }
        });
        host.Watch<Node>((change, queue) =>
        {
            var node = change.New ?? change.Old!;
            if (change.New is null || PodGarbageReconciler.IsOutOfService(node))
            {
                foreach (var pod in PodsByNode.On(pods, node.Metadata.Name))
                {
                    queue.Add(new(pod.Metadata.Namespace, pod.Metadata.Name));
                }
            }
        });
        await host.RunAsync(cancellationToken);
    }
}
