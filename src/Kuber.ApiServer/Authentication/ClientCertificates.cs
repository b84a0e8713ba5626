using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kuber.Machinery.Pki;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Authentication;

/// <summary>Reads users from client certificates: the common name is the user, each organisation a group.</summary>
internal static class ClientCertificates
{
    private static readonly object CacheKey = new();

    /// <summary>The user of a certificate that the authority signed for clients; null otherwise. Signatures are checked once for each connection.</summary>
    public static UserInfo? UserOf(HttpContext http, X509Certificate2 certificate, X509Certificate2 authority, TimeProvider clock)
    {
        if (clock.GetUtcNow() > certificate.NotAfter)
        {
            return null;
        }

        var items = http.Features.Get<IConnectionItemsFeature>()?.Items;
        if (items is null)
        {
            return Check();
        }

        // The streams of a connection ask at the same time, and its items are no concurrent collection.
        lock (items)
        {
            if (items.TryGetValue(CacheKey, out var known))
            {
                return (UserInfo?)known;
            }

            var user = Check();
            items[CacheKey] = user;
            return user;
        }

        UserInfo? Check() => CertificateSubject.IsTrustedClient(certificate, [authority], clock) ? Read(certificate) : null;
    }

    /// <summary>The user that a certificate names; null where it has no common name.</summary>
    public static UserInfo? Read(X509Certificate2 certificate)
    {
        var (name, groups) = CertificateSubject.Read(certificate.SubjectName);
        if (name.Length == 0)
        {
            return null;
        }

#pragma warning disable CA1308 // Fingerprints are shown in lower case.
        var fingerprint = certificate.GetCertHashString(HashAlgorithmName.SHA256).ToLowerInvariant();
#pragma warning restore CA1308
        var extra = new Dictionary<string, IReadOnlyList<string>> { [UserInfo.CredentialId] = ["X509SHA256=" + fingerprint] };
        return new(name, "", [.. groups, UserInfo.AllAuthenticated], extra);
    }
}
