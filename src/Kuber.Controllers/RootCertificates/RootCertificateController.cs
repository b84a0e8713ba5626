using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;

namespace Kuber.Controllers.RootCertificates;

/// <summary>Publishes the cluster's certificate authority in every namespace.</summary>
internal static class RootCertificateController
{
    public static readonly ControllerDescriptor Descriptor = new("root-ca-certificate-publisher-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        if (context.Settings.RootCaPem.Length == 0)
        {
            return;
        }

        using var host = new ReconcilerHost(Descriptor.Name, new RootCertificateReconciler(context), context);
        host.Watch<Namespace>((change, queue) =>
        {
            if (change.New is { } ns)
            {
                queue.Add(new("", ns.Metadata.Name));
            }
        });
        host.Watch<ConfigMap>((change, queue) =>
        {
            var map = change.New ?? change.Old!;
            if (map.Metadata.Name == RootCertificateReconciler.Name)
            {
                queue.Add(new("", map.Metadata.Namespace));
            }
        });
        await host.RunAsync(cancellationToken);
    }
}
