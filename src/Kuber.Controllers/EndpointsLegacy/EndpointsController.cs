using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Controllers.EndpointSlices;

namespace Kuber.Controllers.EndpointsLegacy;

/// <summary>Runs the reconciler of Endpoints, by the key of their service.</summary>
internal static class EndpointsController
{
    public static readonly ControllerDescriptor Descriptor = new("endpoints-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new EndpointsReconciler(context), context);
        var services = context.Informers.For<Service>().Lister;
        host.For<Service>()
            .For<Endpoints>()
            .Watch<Pod>((change, queue) => ServicePods.Enqueue(change, services, queue));
        await host.RunAsync(cancellationToken);
    }
}
