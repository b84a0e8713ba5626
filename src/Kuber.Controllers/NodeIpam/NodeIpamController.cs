using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;

namespace Kuber.Controllers.NodeIpam;

/// <summary>Gives nodes their pod networks.</summary>
internal static class NodeIpamController
{
    public static readonly ControllerDescriptor Descriptor = new("node-ipam-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        if (context.Settings.ClusterCidrs.Count == 0)
        {
            return;
        }

        var reconciler = new NodeIpamReconciler(context);
        using var host = new ReconcilerHost(Descriptor.Name, reconciler, context, workers: 1);
        host.Watch<Node>((change, queue) =>
        {
            reconciler.Note(change);
            if (change.New is { Spec.PodCIDRs.IsEmpty: true } node)
            {
                queue.Add(new("", node.Metadata.Name));
            }
        });
        await host.RunAsync(cancellationToken);
    }
}
