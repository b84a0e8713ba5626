using Kuber.Api.Certificates.V1;
using Kuber.Client.Controllers;

namespace Kuber.Controllers.Certificates;

/// <summary>Approves the certificate requests of kubelets that may have one.</summary>
internal static class CertificateApprovingController
{
    public static readonly ControllerDescriptor Descriptor = new("certificatesigningrequest-approving-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new CertificateApprovingReconciler(context), context);
        host.For<CertificateSigningRequest>();
        await host.RunAsync(cancellationToken);
    }
}
