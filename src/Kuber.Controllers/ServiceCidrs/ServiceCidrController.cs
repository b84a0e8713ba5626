using Kuber.Api.Networking.V1;
using Kuber.Client.Controllers;

namespace Kuber.Controllers.ServiceCidrs;

/// <summary>Looks after the ranges of cluster IPs.</summary>
internal static class ServiceCidrController
{
    public static readonly ControllerDescriptor Descriptor = new("service-cidr-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new ServiceCidrReconciler(context), context);
        var ranges = context.Informers.For<ServiceCIDR>().Lister;
        host.Watch<ServiceCIDR>((change, queue) =>
        {
            var changed = change.New ?? change.Old!;
            queue.Add(new("", changed.Metadata.Name));

            // A range that overlaps decides whether another may go.
            foreach (var other in ranges.List())
            {
                if (other.Metadata.DeletionTimestamp is not null)
                {
                    queue.Add(new("", other.Metadata.Name));
                }
            }
        });
        host.Watch<IPAddress>((change, queue) =>
        {
            if (change.Old is not null && change.New is not null)
            {
                return;
            }

            foreach (var range in ranges.List())
            {
                if (range.Metadata.DeletionTimestamp is not null)
                {
                    queue.Add(new("", range.Metadata.Name));
                }
            }
        });
        await host.RunAsync(cancellationToken);
    }
}
