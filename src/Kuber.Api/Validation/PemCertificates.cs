using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kuber.Api.Validation;

/// <summary>The rules for texts that hold certificates in PEM.</summary>
internal static class PemCertificates
{
    /// <summary>What is wrong with a text that may be empty, or holds certificates and nothing else; null where it is good.</summary>
    public static string? Error(ReadOnlySpan<byte> pem)
    {
        if (pem.IsEmpty)
        {
            return null;
        }

        var blocks = 0;
        foreach (var block in PemBlock.All(pem))
        {
            if (block.Type != "CERTIFICATE")
            {
                return $"only CERTIFICATE PEM blocks are allowed, found {FieldValueText.Quote(block.Type)}";
            }

            if (block.HasHeaders)
            {
                return "no PEM block headers are permitted";
            }

            if (!IsCertificate(block.Data))
            {
                return "x509: malformed certificate";
            }

            blocks++;
        }

        return blocks == 0 ? "must contain at least one CERTIFICATE PEM block" : null;
    }

    /// <summary>Whether a text holds at least one certificate, among whatever else.</summary>
    public static bool HasAny(ReadOnlySpan<byte> pem) => PemBlock.All(pem).Any(static b => b is { Type: "CERTIFICATE", HasHeaders: false } && IsCertificate(b.Data));

    /// <summary>Whether the bytes are a certificate.</summary>
    public static bool IsCertificate(byte[] data)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(data);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
