using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace Kuber.Machinery.Pki;

/// <summary>What the subject of a certificate says: its common name names a user or host, each organisation a group.</summary>
/// <param name="CommonName">The common name; empty where there is none.</param>
/// <param name="Organizations">The organisations, in order.</param>
public sealed record CertificateSubject(string CommonName, IReadOnlyList<string> Organizations)
{
    private const string CommonNameType = "2.5.4.3";
    private const string OrganizationType = "2.5.4.10";
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    /// <summary>Reads a subject.</summary>
    public static CertificateSubject Read(X500DistinguishedName subject)
    {
        var name = "";
        var organizations = new List<string>();
        foreach (var part in subject.EnumerateRelativeDistinguishedNames(reversed: false))
        {
            if (part.HasMultipleElements)
            {
                ReadSet(part.RawData, ref name, organizations);
                continue;
            }

            Take(part.GetSingleElementType().Value, part.GetSingleElementValue(), ref name, organizations);
        }

        return new(name, organizations);
    }

    /// <summary>Whether one of the authorities signed the certificate for clients, and it is valid now.</summary>
    public static bool IsTrustedClient(X509Certificate2 certificate, X509Certificate2Collection authorities, TimeProvider clock)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = clock.GetUtcNow().UtcDateTime;
        chain.ChainPolicy.ApplicationPolicy.Add(new(ClientAuthentication));
        return chain.Build(certificate);
    }

    private static void ReadSet(ReadOnlyMemory<byte> raw, ref string name, List<string> organizations)
    {
        var set = new AsnReader(raw, AsnEncodingRules.BER).ReadSetOf(skipSortOrderValidation: true);
        while (set.HasData)
        {
            var pair = set.ReadSequence();
            var type = pair.ReadObjectIdentifier();
            var tag = pair.PeekTag();
            if (tag.TagClass == TagClass.Universal)
            {
                Take(type, pair.ReadCharacterString((UniversalTagNumber)tag.TagValue), ref name, organizations);
            }
        }
    }

    private static void Take(string? type, string? value, ref string name, List<string> organizations)
    {
        if (value is null)
        {
            return;
        }

        if (type == CommonNameType)
        {
            name = value;
        }
        else if (type == OrganizationType)
        {
            organizations.Add(value);
        }
    }
}
