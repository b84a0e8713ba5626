using System.Security.Cryptography;

namespace Kuber.Machinery.Pki;

/// <summary>A private key, RSA or ECDSA, and its PEM forms.</summary>
public sealed class PrivateKey : IDisposable
{
    private PrivateKey(AsymmetricAlgorithm algorithm) => Algorithm = algorithm;

    /// <summary>The key: <see cref="ECDsa"/> or <see cref="RSA"/>.</summary>
    public AsymmetricAlgorithm Algorithm { get; }

    /// <summary>Makes a new key.</summary>
    public static PrivateKey Create(KeyAlgorithm algorithm) => new(algorithm == KeyAlgorithm.Rsa2048 ? RSA.Create(2048) : ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>Reads a key from PEM: PKCS#1, SEC1 or PKCS#8. Throws <see cref="CryptographicException"/> or <see cref="ArgumentException"/> where it holds none.</summary>
    public static PrivateKey FromPem(string pem)
    {
        if (!pem.Contains("RSA PRIVATE KEY", StringComparison.Ordinal))
        {
            var ec = ECDsa.Create();
            try
            {
                ec.ImportFromPem(pem);
                return new(ec);
            }
            catch (Exception e) when (e is CryptographicException or ArgumentException && pem.Contains("BEGIN PRIVATE KEY", StringComparison.Ordinal))
            {
                ec.Dispose();
            }
        }

        var rsa = RSA.Create();
        rsa.ImportFromPem(pem);
        return new(rsa);
    }

    /// <summary>The private key as <c>EC PRIVATE KEY</c> or <c>RSA PRIVATE KEY</c>.</summary>
    public string ToPem() => (Algorithm is ECDsa ec ? ec.ExportECPrivateKeyPem() : ((RSA)Algorithm).ExportRSAPrivateKeyPem()) + "\n";

    /// <summary>The public key as <c>PUBLIC KEY</c>.</summary>
    public string ToPublicPem() => Algorithm.ExportSubjectPublicKeyInfoPem() + "\n";

    /// <inheritdoc/>
    public void Dispose() => Algorithm.Dispose();
}
