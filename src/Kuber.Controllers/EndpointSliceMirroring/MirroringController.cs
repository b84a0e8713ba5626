using Kuber.Api.Core.V1;
using Kuber.Api.Discovery.V1;
using Kuber.Client.Controllers;

namespace Kuber.Controllers.EndpointSliceMirroring;

/// <summary>Mirrors Endpoints that somebody else writes, for a service without a selector, to EndpointSlices.</summary>
internal static class MirroringController
{
    public static readonly ControllerDescriptor Descriptor = new("endpointslice-mirroring-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new MirroringReconciler(context), context);
        host.For<Endpoints>()
            .Watch<Service>((change, queue) =>
            {
                if (change.Old is null || change.New is null || change.Old.Spec.Selector.IsEmpty != change.New.Spec.Selector.IsEmpty)
                {
                    var service = change.New ?? change.Old!;
                    queue.Add(new(service.Metadata.Namespace, service.Metadata.Name));
                }
            })
            .Watch<EndpointSlice>((change, queue) =>
            {
                var slice = change.New ?? change.Old!;
                if (MirroringReconciler.IsOurs(slice) && slice.Metadata.Labels.TryGetValue(MirroringReconciler.ServiceLabel, out var service))
                {
                    queue.Add(new(slice.Metadata.Namespace, service));
                }
            });
        await host.RunAsync(cancellationToken);
    }
}
