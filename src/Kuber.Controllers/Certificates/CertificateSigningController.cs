using Kuber.Api.Certificates.V1;
using Kuber.Client.Controllers;

namespace Kuber.Controllers.Certificates;

/// <summary>Signs approved certificate requests for the cluster's own signers.</summary>
internal static class CertificateSigningController
{
    public static readonly ControllerDescriptor Descriptor = new("certificatesigningrequest-signing-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        if (context.Settings.SigningCertificatePem.Length == 0)
        {
            return;
        }

        using var reconciler = new CertificateSigningReconciler(context);
        using var host = new ReconcilerHost(Descriptor.Name, reconciler, context);
        host.For<CertificateSigningRequest>();
        await host.RunAsync(cancellationToken);
    }
}
