using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Kuber.Api.Authentication.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Machinery.Caching;
using Kuber.Machinery.Pki;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace Kuber.Kubelet.Server;

/// <summary>
/// Finds out who asks: by a client certificate of the cluster's authorities, or by a bearer token that the API server reviews.
/// Nobody is anonymous.
/// </summary>
internal sealed class KubeletAuthenticator(IApiClient client, X509Certificate2Collection authorities, TimeProvider clock)
{
    private const string AllAuthenticated = "system:authenticated";
    private static readonly object ConnectionKey = new();
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);
    private readonly ExpiringCache<string, UserInfo?> tokens = new(clock, 1024);

    /// <summary>The user; null where the request has no valid credentials.</summary>
    public async ValueTask<UserInfo?> AuthenticateAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var certificate = await http.Connection.GetClientCertificateAsync(cancellationToken);
        if (certificate is not null && ByCertificate(http, certificate) is { } user)
        {
            return user;
        }

        var header = http.Request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? await ByTokenAsync(header["Bearer ".Length..].Trim(), cancellationToken)
            : null;
    }

    /// <summary>A connection's certificate is checked once.</summary>
    private UserInfo? ByCertificate(HttpContext http, X509Certificate2 certificate)
    {
        var items = http.Features.Get<IConnectionItemsFeature>()?.Items;
        if (items is not null && items.TryGetValue(ConnectionKey, out var known))
        {
            return (UserInfo?)known;
        }

        UserInfo? user = null;
        if (authorities.Count > 0 && CertificateSubject.IsTrustedClient(certificate, authorities, clock))
        {
            var (name, groups) = CertificateSubject.Read(certificate.SubjectName);
            user = name.Length == 0 ? null : new UserInfo { Username = name, Groups = groups.Append(AllAuthenticated).ToApiList() };
        }

        if (items is not null)
        {
            items[ConnectionKey] = user;
        }

        return user;
    }

    private async Task<UserInfo?> ByTokenAsync(string token, CancellationToken cancellationToken)
    {
        // Tokens themselves are not kept in memory.
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        if (tokens.TryGet(key, out var known))
        {
            return known;
        }

        var review = await client.CreateAsync(new TokenReview { Spec = new TokenReviewSpec { Token = token } }, CreateOptions.Empty, cancellationToken);
        var user = review.Status.Authenticated ? review.Status.User : null;
        tokens.Set(key, user, Lifetime);
        return user;
    }
}
