using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;

namespace Kuber.Controllers.ServiceAccounts;

/// <summary>Gives every namespace its <c>default</c> ServiceAccount.</summary>
internal static class ServiceAccountController
{
    public static readonly ControllerDescriptor Descriptor = new("serviceaccount-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new ServiceAccountReconciler(context), context);
        host.Watch<Namespace>((change, queue) =>
        {
            if (change.New is { } ns)
            {
                queue.Add(new("", ns.Metadata.Name));
            }
        });
        host.Watch<ServiceAccount>((change, queue) =>
        {
            if (change.New is null && change.Old!.Metadata.Name == ServiceAccountReconciler.Name)
            {
                queue.Add(new("", change.Old.Metadata.Namespace));
            }
        });
        await host.RunAsync(cancellationToken);
    }
}
