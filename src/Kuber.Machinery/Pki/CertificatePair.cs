using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kuber.Machinery.Pki;

/// <summary>A certificate with its private key.</summary>
public sealed class CertificatePair : IDisposable
{
    private CertificatePair(X509Certificate2 certificate) => Certificate = certificate;

    /// <summary>The certificate; it carries its private key, so that it can be given to TLS as it is.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>The certificate as PEM.</summary>
    public string CertificatePem => Certificate.ExportCertificatePem() + "\n";

    /// <summary>The private key as PEM: <c>EC PRIVATE KEY</c> or <c>RSA PRIVATE KEY</c>.</summary>
    public string KeyPem
    {
        get
        {
            using var ec = Certificate.GetECDsaPrivateKey();
            if (ec is not null)
            {
                return ec.ExportECPrivateKeyPem() + "\n";
            }

            using var rsa = Certificate.GetRSAPrivateKey();
            return rsa!.ExportRSAPrivateKeyPem() + "\n";
        }
    }

    /// <summary>Reads both from PEM.</summary>
    public static CertificatePair FromPem(string certificatePem, string keyPem)
    {
        using var key = PrivateKey.FromPem(keyPem);
        using var certificate = X509Certificate2.CreateFromPem(certificatePem);
        return Of(certificate, key);
    }

    /// <summary>Whether less than a fifth of the lifetime is left.</summary>
    public bool IsDueForRenewal(TimeProvider clock)
    {
        var (start, end) = (Certificate.NotBefore.ToUniversalTime(), Certificate.NotAfter.ToUniversalTime());
        return clock.GetUtcNow().UtcDateTime >= end - ((end - start) / 5);
    }

    /// <inheritdoc/>
    public void Dispose() => Certificate.Dispose();

    /// <summary>A certificate and the key that belongs to it.</summary>
    internal static CertificatePair Of(X509Certificate2 certificate, PrivateKey key) =>
        new(key.Algorithm is ECDsa ec ? certificate.CopyWithPrivateKey(ec) : certificate.CopyWithPrivateKey((RSA)key.Algorithm));
}
