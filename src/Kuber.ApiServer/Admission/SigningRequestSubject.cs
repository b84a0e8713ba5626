using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kuber.Api.Certificates.V1;
using Kuber.Machinery.Pki;

namespace Kuber.ApiServer.Admission;

/// <summary>Reads whom a signing request wants a certificate for.</summary>
internal static class SigningRequestSubject
{
    /// <summary>The subject; its signature is not looked at.</summary>
    /// <exception cref="CryptographicException">The request is not PKCS#10 in PEM.</exception>
    public static CertificateSubject Read(CertificateSigningRequest request)
    {
        var pem = request.Spec.Request.Span;
        if (!PemEncoding.TryFindUtf8(pem, out var fields))
        {
            throw new CryptographicException("PEM block type must be CERTIFICATE REQUEST");
        }

        var der = new byte[fields.DecodedDataLength];
        Convert.TryFromBase64String(System.Text.Encoding.ASCII.GetString(pem[fields.Base64Data]), der, out _);
        var read = CertificateRequest.LoadSigningRequest(
            der, HashAlgorithmName.SHA256, CertificateRequestLoadOptions.SkipSignatureValidation | CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions, RSASignaturePadding.Pkcs1);
        return CertificateSubject.Read(read.SubjectName);
    }
}
