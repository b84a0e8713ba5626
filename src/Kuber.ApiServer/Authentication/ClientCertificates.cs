using System.Security.Cryptography.X509Certificates;
using Kuber.Machinery.Pki;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Authentication;

/// <summary>Reads users from client certificates: the common name is the user, each organisation a group.</summary>
internal static class ClientCertificates
{
    private static readonly object CacheKey = new();

    /// <summary>The user of a certificate that the authority signed for clients; null otherwise. Checked once for each connection.</summary>
    public static UserInfo? UserOf(HttpContext http, X509Certificate2 certificate, X509Certificate2 authority, TimeProvider clock)
    {
        var items = http.Features.Get<Microsoft.AspNetCore.Connections.Features.IConnectionItemsFeature>()?.Items;
        if (items is not null && items.TryGetValue(CacheKey, out var known))
        {
            return (UserInfo?)known;
        }

        var user = CertificateSubject.IsTrustedClient(certificate, [authority], clock) ? Read(certificate.SubjectName) : null;
        if (items is not null)
        {
            items[CacheKey] = user;
        }

        return user;
    }

    /// <summary>The user that a subject names; null where it has no common name.</summary>
    public static UserInfo? Read(X500DistinguishedName subject)
    {
        var (name, groups) = CertificateSubject.Read(subject);
        return name.Length == 0 ? null : new(name, [.. groups, UserInfo.AllAuthenticated]);
    }
}
