using Kuber.Api.Core.V1;
using Kuber.Api.Discovery.V1;
using Kuber.Client.Controllers;

namespace Kuber.Controllers.EndpointSlices;

/// <summary>Runs the reconciler of EndpointSlices, by the key of their service.</summary>
internal static class EndpointSliceController
{
    public static readonly ControllerDescriptor Descriptor = new("endpointslice-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new EndpointSliceReconciler(context), context);
        var services = context.Informers.For<Service>().Lister;
        host.For<Service>()
            .Needs<Node>()
            .Watch<Pod>((change, queue) => ServicePods.Enqueue(change, services, queue))
            .Watch<EndpointSlice>((change, queue) =>
            {
                var slice = change.New ?? change.Old!;
                if (slice.Metadata.Labels.TryGetValue(EndpointSlicePlanner.ServiceLabel, out var service)
                    && slice.Metadata.Labels.GetValueOrDefault(EndpointSlicePlanner.ManagedByLabel) == EndpointSlicePlanner.Manager)
                {
                    queue.Add(new(slice.Metadata.Namespace, service));
                }
            });
        await host.RunAsync(cancellationToken);
    }
}
