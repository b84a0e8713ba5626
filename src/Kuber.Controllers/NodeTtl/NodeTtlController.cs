using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;

namespace Kuber.Controllers.NodeTtl;

/// <summary>Tells kubelets, by an annotation on their node, for how long they may trust a cached secret or config map.</summary>
internal static class NodeTtlController
{
    public static readonly ControllerDescriptor Descriptor = new("ttl-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        var reconciler = new NodeTtlReconciler(context);
        using var host = new ReconcilerHost(Descriptor.Name, reconciler, context);
        var nodes = context.Informers.For<Node>().Lister;
        host.Watch<Node>((change, queue) =>
        {
            if (change.Old is not null && change.New is not null)
            {
                if (change.Old.Metadata.Annotations != change.New.Metadata.Annotations)
                {
                    queue.Add(new("", change.New.Metadata.Name));
                }

                return;
            }

            if (reconciler.Resize(nodes.List().Count))
            {
                foreach (var node in nodes.List())
                {
                    queue.Add(new("", node.Metadata.Name));
                }
            }
            else if (change.New is { } added)
            {
                queue.Add(new("", added.Metadata.Name));
            }
        });
        await host.RunAsync(cancellationToken);
    }
}
