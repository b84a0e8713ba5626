using System.Security.Cryptography.X509Certificates;
using Kuber.Machinery.Pki;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Authentication;

/// <summary>
/// Takes the user from the headers of a proxy that has recognised him: one that shows a certificate of the front proxy's
/// authority. Extension API servers recognise the users of this one in the same way.
/// </summary>
internal static class FrontProxy
{
    /// <summary>The common name of the proxy's certificate.</summary>
    public const string ClientName = "front-proxy-client";

    /// <summary>The header of the user's name.</summary>
    public const string UserHeader = "X-Remote-User";

    /// <summary>The header of a group; one for each.</summary>
    public const string GroupHeader = "X-Remote-Group";

    /// <summary>The start of the headers of further facts.</summary>
    public const string ExtraPrefix = "X-Remote-Extra-";

    private const string UidHeader = "X-Remote-Uid";

    /// <summary>The user that a proxy names; null where the request does not come from one. What follows does not see the headers.</summary>
    public static UserInfo? UserOf(HttpRequest request, X509Certificate2 certificate, X509Certificate2 authority, TimeProvider clock)
    {
        var headers = request.Headers;
        var name = headers[UserHeader].ToString();
        if (name.Length == 0 || certificate.Issuer != authority.Subject
            || !CertificateSubject.IsTrustedClient(certificate, [authority], clock)
            || CertificateSubject.Read(certificate.SubjectName).CommonName != ClientName)
        {
            return null;
        }

        var groups = ExtraHeaders.Values(headers[GroupHeader]).ToList();
        if (!groups.Contains(UserInfo.AllAuthenticated) && !groups.Contains(UserInfo.AllUnauthenticated))
        {
            groups.Add(UserInfo.AllAuthenticated);
        }

        var user = new UserInfo(name, headers[UidHeader].ToString(), groups, ExtraHeaders.Read(headers, ExtraPrefix));
        string[] own = [UserHeader, GroupHeader, UidHeader, .. headers.Keys.Where(h => h.StartsWith(ExtraPrefix, StringComparison.OrdinalIgnoreCase))];
        foreach (var header in own)
        {
            headers.Remove(header);
        }

        return user;
    }
}
