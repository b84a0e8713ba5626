using System.Security.Cryptography;
using Kuber.Api.Certificates.V1;
using Kuber.ApiServer.Authentication;

namespace Kuber.ApiServer.Admission.CertificateSubjectRestriction;

/// <summary>Nobody gets a client certificate of the group that may do everything.</summary>
internal sealed class CertificateSubjectRestrictionPlugin : AdmissionPlugin
{
    private const string ClientSigner = "kubernetes.io/kube-apiserver-client";

    /// <inheritdoc/>
    public override string Name => "CertificateSubjectRestriction";

    /// <inheritdoc/>
    public override ValueTask ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (request is { Operation: AdmissionOperation.Create, Object: CertificateSigningRequest { Spec.SignerName: ClientSigner } sent }
            && request.Is("certificates.k8s.io", "certificatesigningrequests"))
        {
            try
            {
                if (SigningRequestSubject.Read(sent).Organizations.Contains(UserInfo.Masters))
                {
                    throw request.Forbidden($"use of {ClientSigner} signer with {UserInfo.Masters} group is not allowed");
                }
            }
            catch (CryptographicException e)
            {
                throw request.Forbidden($"failed to parse CSR: {e.Message}");
            }
        }

        return ValueTask.CompletedTask;
    }
}
