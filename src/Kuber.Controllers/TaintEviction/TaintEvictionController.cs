using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.TaintEviction;

/// <summary>Deletes pods from nodes with a NoExecute taint that they do not tolerate, or tolerate for a time only.</summary>
internal static class TaintEvictionController
{
    public static readonly ControllerDescriptor Descriptor = new("taint-eviction-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new TaintEvictionReconciler(context), context, workers: 8);
        var nodes = context.Informers.For<Node>().Lister;
        var pods = PodsByNode.Indexed(context.Informers.For<Pod>()).Lister;
        host.Watch<Pod>((change, queue) =>
        {
            // Whether a pod that was waited for has gone matters too: its wait is forgotten.
            var pod = change.New ?? change.Old!;
            if (pod.Spec.NodeName.Length > 0
                && (change.Old is null || change.New is null || change.Old.Spec.NodeName != pod.Spec.NodeName || change.Old.Spec.Tolerations != pod.Spec.Tolerations)
                && nodes.Get("", pod.Spec.NodeName) is { } node && TaintEvictionReconciler.Evicts(node))
            {
                queue.Add(new(pod.Metadata.Namespace, pod.Metadata.Name));
            }
        });
        host.Watch<Node>((change, queue) =>
        {
            if (change.New is { } node && (change.Old is null ? TaintEvictionReconciler.Evicts(node) : change.Old.Spec.Taints != node.Spec.Taints))
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
