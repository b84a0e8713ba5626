using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;

namespace Kuber.Controllers.Namespaces;

/// <summary>Empties namespaces that are being deleted.</summary>
internal static class NamespaceController
{
    public static readonly ControllerDescriptor Descriptor = new("namespace-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new NamespaceReconciler(context), context, workers: 10);
        host.Watch<Namespace>((change, queue) =>
        {
            if (change.New is { Metadata.DeletionTimestamp: not null } going)
            {
                queue.Add(new("", going.Metadata.Name));
            }
        });
        await host.RunAsync(cancellationToken);
    }
}
