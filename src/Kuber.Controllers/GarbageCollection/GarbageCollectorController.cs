using Kuber.Client.Controllers;

namespace Kuber.Controllers.GarbageCollection;

/// <summary>Runs the garbage collector: monitors feed the graph, the graph feeds the queue.</summary>
internal static class GarbageCollectorController
{
    public static readonly ControllerDescriptor Descriptor = new("garbage-collector-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        var reconciler = new GarbageReconciler(context);
        using var host = new ReconcilerHost(Descriptor.Name, reconciler, context, workers: 20);
        var graph = new OwnerGraph(host.Queue, reconciler.TellUnreachable);
        var monitors = new ResourceMonitors(context, graph);
        reconciler.Attach(graph, monitors, host.Queue);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = monitors.RunAsync(stop.Token);
        var working = WorkAsync(host, monitors, stop.Token);
        try
        {
            await await Task.WhenAny(watching, working);
        }
        finally
        {
            stop.Cancel();
            await Task.WhenAll(watching, working);
        }
    }

    private static async Task WorkAsync(ReconcilerHost host, ResourceMonitors monitors, CancellationToken cancellationToken)
    {
        await monitors.WaitForSyncAsync(cancellationToken);
        await host.RunAsync(cancellationToken);
    }
}
