using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Authentication;

/// <summary>Reads users from client certificates: the common name is the user, each organisation a group.</summary>
internal static class ClientCertificates
{
    private const string CommonName = "2.5.4.3";
    private const string Organization = "2.5.4.10";
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";
    private static readonly object CacheKey = new();

    /// <summary>The user of a certificate that the authority signed for clients; null otherwise. Checked once for each connection.</summary>
    public static UserInfo? UserOf(HttpContext http, X509Certificate2 certificate, X509Certificate2 authority, TimeProvider clock)
    {
        var items = http.Features.Get<Microsoft.AspNetCore.Connections.Features.IConnectionItemsFeature>()?.Items;
        if (items is not null && items.TryGetValue(CacheKey, out var known))
        {
            return (UserInfo?)known;
        }

        var user = IsTrusted(certificate, authority, clock) ? Read(certificate.SubjectName) : null;
        if (items is not null)
        {
            items[CacheKey] = user;
        }

        return user;
    }

    /// <summary>The user that a subject names; null where it has no common name.</summary>
    public static UserInfo? Read(X500DistinguishedName subject)
    {
        var name = "";
        var groups = new List<string>();
        foreach (var part in subject.EnumerateRelativeDistinguishedNames(reversed: false))
        {
            if (part.HasMultipleElements)
            {
                ReadSet(part.RawData, ref name, groups);
                continue;
            }

            Take(part.GetSingleElementType().Value, part.GetSingleElementValue(), ref name, groups);
        }

        if (name.Length == 0)
        {
            return null;
        }

        groups.Add(UserInfo.AllAuthenticated);
        return new(name, groups);
    }

    private static void ReadSet(ReadOnlyMemory<byte> raw, ref string name, List<string> groups)
    {
        var set = new AsnReader(raw, AsnEncodingRules.BER).ReadSetOf(skipSortOrderValidation: true);
        while (set.HasData)
        {
            var pair = set.ReadSequence();
            var type = pair.ReadObjectIdentifier();
            var tag = pair.PeekTag();
            if (tag.TagClass == TagClass.Universal)
            {
                Take(type, pair.ReadCharacterString((UniversalTagNumber)tag.TagValue), ref name, groups);
            }
        }
    }

    private static void Take(string? type, string? value, ref string name, List<string> groups)
    {
        if (value is null)
        {
            return;
        }

        if (type == CommonName)
        {
            name = value;
        }
        else if (type == Organization)
        {
            groups.Add(value);
        }
    }

    private static bool IsTrusted(X509Certificate2 certificate, X509Certificate2 authority, TimeProvider clock)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = clock.GetUtcNow().UtcDateTime;
        chain.ChainPolicy.ApplicationPolicy.Add(new(ClientAuthentication));
        return chain.Build(certificate);
    }
}
