using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kuber.Machinery.Pki;

/// <summary>What a certificate may be used for.</summary>
/// <param name="Key">Uses of its key.</param>
/// <param name="Extended">Purposes, by their object identifiers.</param>
internal sealed record CertificateUsages(X509KeyUsageFlags Key, OidCollection Extended)
{
    private static readonly Dictionary<string, X509KeyUsageFlags> Keys = new()
    {
        ["signing"] = X509KeyUsageFlags.DigitalSignature,
        ["digital signature"] = X509KeyUsageFlags.DigitalSignature,
        ["content commitment"] = X509KeyUsageFlags.NonRepudiation,
        ["key encipherment"] = X509KeyUsageFlags.KeyEncipherment,
        ["key agreement"] = X509KeyUsageFlags.KeyAgreement,
        ["data encipherment"] = X509KeyUsageFlags.DataEncipherment,
        ["cert sign"] = X509KeyUsageFlags.KeyCertSign,
        ["crl sign"] = X509KeyUsageFlags.CrlSign,
        ["encipher only"] = X509KeyUsageFlags.EncipherOnly,
        ["decipher only"] = X509KeyUsageFlags.DecipherOnly,
    };

    private static readonly Dictionary<string, string> Purposes = new()
    {
        ["any"] = "2.5.29.37.0",
        ["server auth"] = "1.3.6.1.5.5.7.3.1",
        ["client auth"] = "1.3.6.1.5.5.7.3.2",
        ["code signing"] = "1.3.6.1.5.5.7.3.3",
        ["email protection"] = "1.3.6.1.5.5.7.3.4",
        ["s/mime"] = "1.3.6.1.5.5.7.3.4",
        ["ipsec end system"] = "1.3.6.1.5.5.7.3.5",
        ["ipsec tunnel"] = "1.3.6.1.5.5.7.3.6",
        ["ipsec user"] = "1.3.6.1.5.5.7.3.7",
        ["timestamping"] = "1.3.6.1.5.5.7.3.8",
        ["ocsp signing"] = "1.3.6.1.5.5.7.3.9",
        ["microsoft sgc"] = "1.3.6.1.4.1.311.10.3.3",
        ["netscape sgc"] = "2.16.840.1.113730.4.1",
    };

    /// <summary>The usages of names as certificate requests of the API have them; unknown names count for nothing.</summary>
    public static CertificateUsages Of(IReadOnlyList<string> names)
    {
        var key = X509KeyUsageFlags.None;
        OidCollection extended = [];
        foreach (var name in names)
        {
            key |= Keys.GetValueOrDefault(name);
            if (Purposes.TryGetValue(name, out var purpose))
            {
                extended.Add(new(purpose));
            }
        }

        return new(key, extended);
    }
}
