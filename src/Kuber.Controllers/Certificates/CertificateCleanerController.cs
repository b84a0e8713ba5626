using Kuber.Api.Certificates.V1;
using Kuber.Client.Controllers;

namespace Kuber.Controllers.Certificates;

/// <summary>Removes certificate requests that nobody needs any more.</summary>
internal static class CertificateCleanerController
{
    public static readonly ControllerDescriptor Descriptor = new("certificatesigningrequest-cleaner-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new CertificateCleanerReconciler(context), context);
        host.For<CertificateSigningRequest>();
        await host.RunAsync(cancellationToken);
    }
}
