using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kuber.Api.Validation;

namespace Kuber.Api.Certificates.V1;

/// <summary>Reads requests for certificates (PKCS#10 in PEM).</summary>
internal static class CertificateRequestText
{
    /// <summary>What a signature that is not the key's is told, by the algorithm of the key.</summary>
    private static readonly Dictionary<string, string> Signatures = new(StringComparer.Ordinal)
    {
        ["1.2.840.113549.1.1.1"] = "crypto/rsa: verification error",
        ["1.2.840.10045.2.1"] = "x509: ECDSA verification failure",
        ["1.3.101.112"] = "x509: Ed25519 verification failure",
    };

    private const string UnknownSignature = "x509: cannot verify signature: algorithm unimplemented";

    /// <summary>What is wrong with the text, its signature included; null where it is a good request.</summary>
    public static string? Error(ReadOnlySpan<byte> pem)
    {
        if (PemBlock.First(pem) is not { Type: "CERTIFICATE REQUEST" } block)
        {
            return "PEM block type must be CERTIFICATE REQUEST";
        }

        if (DerText.Error(block.Data) is { } wrong)
        {
            return wrong;
        }

        string? algorithm = null;
        try
        {
            algorithm = Load(block.Data, CertificateRequestLoadOptions.SkipSignatureValidation).PublicKey.Oid.Value;
            Load(block.Data, CertificateRequestLoadOptions.Default);
            return null;
        }
        catch (CryptographicException e)
        {
            return algorithm is not null && Signatures.TryGetValue(algorithm, out var text) ? text : e.Message;
        }
        catch (NotSupportedException)
        {
            return UnknownSignature;
        }
    }

    private static CertificateRequest Load(byte[] der, CertificateRequestLoadOptions options) =>
        CertificateRequest.LoadSigningRequest(der, HashAlgorithmName.SHA256, options, RSASignaturePadding.Pkcs1);
}
