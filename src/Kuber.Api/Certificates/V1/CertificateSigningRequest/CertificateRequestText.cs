using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kuber.Api.Validation;

namespace Kuber.Api.Certificates.V1;

/// <summary>Reads requests for certificates (PKCS#10 in PEM).</summary>
internal static class CertificateRequestText
{
    private const string UnknownSignature = "x509: cannot verify signature: algorithm unimplemented";

    /// <summary>What is wrong with the text, its signature included; null where it is a good request.</summary>
    public static string? Error(ReadOnlySpan<byte> pem)
    {
        if (PemBlock.First(pem) is not { Type: "CERTIFICATE REQUEST" } block)
        {
            return "PEM block type must be CERTIFICATE REQUEST";
        }

        try
        {
            CertificateRequest.LoadSigningRequest(block.Data, HashAlgorithmName.SHA256, CertificateRequestLoadOptions.Default, RSASignaturePadding.Pkcs1);
            return null;
        }
        catch (CryptographicException e)
        {
            return e.Message;
        }
        catch (NotSupportedException)
        {
            return UnknownSignature;
        }
    }
}
