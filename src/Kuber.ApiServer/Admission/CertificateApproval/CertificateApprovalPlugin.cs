using Kuber.Api.Certificates.V1;
using Kuber.Api.Validation;

namespace Kuber.ApiServer.Admission.CertificateApproval;

/// <summary>Who approves or denies a signing request must hold the verb <c>approve</c> on its signer.</summary>
internal sealed class CertificateApprovalPlugin(ApiServerCore core) : AdmissionPlugin
{
    /// <inheritdoc/>
    public override string Name => "CertificateApproval";

    /// <inheritdoc/>
    public override ValueTask ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (request is { Operation: AdmissionOperation.Update, Old: CertificateSigningRequest old }
            && request.Is("certificates.k8s.io", "certificatesigningrequests", "approval")
            && !SignerAccess.IsAllowed(core, request.Context.User, "approve", old.Spec.SignerName))
        {
            throw request.Forbidden($"user not permitted to approve requests with signerName {FieldValueText.Quote(old.Spec.SignerName)}");
        }

        return ValueTask.CompletedTask;
    }
}
