using Kuber.Api.Certificates.V1;
using Kuber.Api.Validation;

namespace Kuber.ApiServer.Admission.CertificateSigning;

/// <summary>Who writes the certificate of a signing request, or that it failed, must hold the verb <c>sign</c> on its signer.</summary>
internal sealed class CertificateSigningPlugin(ApiServerCore core) : AdmissionPlugin
{
    /// <inheritdoc/>
    public override string Name => "CertificateSigning";

    /// <inheritdoc/>
    public override ValueTask ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (request is { Operation: AdmissionOperation.Update, Object: CertificateSigningRequest sent, Old: CertificateSigningRequest old }
            && request.Is("certificates.k8s.io", "certificatesigningrequests", "status")
            && (sent.Status.Certificate != old.Status.Certificate || sent.Status.Conditions != old.Status.Conditions)
            && !SignerAccess.IsAllowed(core, request.Context.User, "sign", old.Spec.SignerName))
        {
            throw request.Forbidden($"user not permitted to sign requests with signerName {FieldValueText.Quote(old.Spec.SignerName)}");
        }

        return ValueTask.CompletedTask;
    }
}
