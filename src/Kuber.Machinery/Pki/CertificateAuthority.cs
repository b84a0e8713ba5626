using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kuber.Machinery.Pki;

/// <summary>Signs certificates with the key of a root.</summary>
public sealed class CertificateAuthority(CertificatePair root, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan RootLifetime = TimeSpan.FromDays(3650);

    // Clocks of the machines of a cluster may differ by as much.
    private static readonly TimeSpan Backdate = TimeSpan.FromMinutes(5);

    /// <summary>The root certificate and its key.</summary>
    public CertificatePair Root => root;

    /// <summary>The root certificate as PEM.</summary>
    public string CertificatePem => root.CertificatePem;

    /// <summary>Makes a new root, valid for ten years.</summary>
    public static CertificateAuthority Create(string commonName, TimeProvider clock, KeyAlgorithm algorithm = KeyAlgorithm.EcdsaP256)
    {
        using var key = PrivateKey.Create(algorithm);
        var name = DistinguishedName(commonName, []);
        var request = Request(name, key.Algorithm);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.KeyCertSign, true));
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var keyId = new X509SubjectKeyIdentifierExtension(request.PublicKey, false);
        request.CertificateExtensions.Add(keyId);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(commonName);
        request.CertificateExtensions.Add(names.Build());
        var now = clock.GetUtcNow();
        using var certificate = request.Create(name, Generator(key.Algorithm), now - Backdate, now + RootLifetime, SerialNumber());
        return new(CertificatePair.Of(certificate, key), clock);
    }

    /// <summary>Makes a key and signs a certificate for it.</summary>
    public CertificatePair Issue(CertificateRequestSpec spec)
    {
        using var key = PrivateKey.Create(spec.KeyAlgorithm);
        var request = Request(DistinguishedName(spec.CommonName, spec.Organizations), key.Algorithm);
        var names = new SubjectAlternativeNameBuilder();
        foreach (var name in spec.DnsNames)
        {
            names.AddDnsName(name);
        }

        foreach (var address in spec.Addresses)
        {
            names.AddIpAddress(address);
        }

        var hasNames = spec.DnsNames.Count + spec.Addresses.Count > 0;
        List<string> usages = ["digital signature", "key encipherment"];
        usages.AddRange(spec.ForServer ? ["server auth"] : []);
        usages.AddRange(spec.ForClient ? ["client auth"] : []);
        using var certificate = Sign(request, hasNames ? names.Build() : null, CertificateUsages.Of(usages), spec.Lifetime);
        return CertificatePair.Of(certificate, key);
    }

    /// <summary>
    /// Signs a PKCS#10 request (PEM): its subject, key and alternative names are taken over, the usages are as given.
    /// Throws <see cref="CryptographicException"/> where the request is malformed or not signed by its key.
    /// </summary>
    /// <param name="usages">The usages by the names that certificate requests of the API have for them, such as <c>client auth</c>.</param>
    /// <returns>The certificate as PEM.</returns>
    public string SignRequest(string requestPem, IReadOnlyList<string> usages, TimeSpan lifetime)
    {
        var asked = CertificateRequest.LoadSigningRequestPem(
            requestPem, HashAlgorithmName.SHA256, CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions, RSASignaturePadding.Pkcs1);
        var names = asked.CertificateExtensions.FirstOrDefault(e => e.Oid?.Value == "2.5.29.17");
        var request = new CertificateRequest(asked.SubjectName, asked.PublicKey, HashAlgorithmName.SHA256);
        using var certificate = Sign(request, names, CertificateUsages.Of(usages), lifetime);
        return certificate.ExportCertificatePem() + "\n";
    }

    /// <inheritdoc/>
    public void Dispose() => root.Dispose();

    private X509Certificate2 Sign(CertificateRequest request, X509Extension? names, CertificateUsages usages, TimeSpan lifetime)
    {
        if (usages.Key != X509KeyUsageFlags.None)
        {
            request.CertificateExtensions.Add(new X509KeyUsageExtension(usages.Key, true));
        }

        if (usages.Extended.Count > 0)
        {
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(usages.Extended, false));
        }

        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(root.Certificate, true, false));
        if (names is not null)
        {
            request.CertificateExtensions.Add(names);
        }

        var start = clock.GetUtcNow() - Backdate;
        var end = clock.GetUtcNow() + lifetime;
        DateTimeOffset last = root.Certificate.NotAfter.ToUniversalTime();
        using var ec = root.Certificate.GetECDsaPrivateKey();
        using var rsa = root.Certificate.GetRSAPrivateKey();
        var generator = Generator((AsymmetricAlgorithm?)ec ?? rsa!);
        return request.Create(root.Certificate.SubjectName, generator, start, end < last ? end : last, SerialNumber());
    }

    private static CertificateRequest Request(X500DistinguishedName name, AsymmetricAlgorithm key) =>
        key is ECDsa ec ? new(name, ec, HashAlgorithmName.SHA256) : new(name, (RSA)key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static X509SignatureGenerator Generator(AsymmetricAlgorithm key) =>
        key is ECDsa ec ? X509SignatureGenerator.CreateForECDsa(ec) : X509SignatureGenerator.CreateForRSA((RSA)key, RSASignaturePadding.Pkcs1);

    private static X500DistinguishedName DistinguishedName(string commonName, IReadOnlyList<string> organizations)
    {
        var builder = new X500DistinguishedNameBuilder();
        foreach (var organization in organizations)
        {
            builder.AddOrganizationName(organization);
        }

        builder.AddCommonName(commonName);
        return builder.Build();
    }

    private static byte[] SerialNumber()
    {
        var serial = RandomNumberGenerator.GetBytes(8);
        serial[0] = (byte)((serial[0] & 0x7F) | 1);
        return serial;
    }
}
