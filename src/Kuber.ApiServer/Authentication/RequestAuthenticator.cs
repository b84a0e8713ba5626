using System.Security.Cryptography.X509Certificates;
using Kuber.Machinery.Errors;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Authentication;

/// <summary>
/// Asks the kinds of credentials in order: client certificate (common name and organisations), static token, ServiceAccount
/// token. A request without credentials is anonymous; one with a bad token is refused.
/// </summary>
internal sealed class RequestAuthenticator(ApiServerCore core, X509Certificate2 clientAuthority) : IRequestAuthenticator
{
    /// <inheritdoc/>
    public async ValueTask<UserInfo> AuthenticateAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var certificate = await http.Connection.GetClientCertificateAsync(cancellationToken);
        if (certificate is not null && ClientCertificates.UserOf(http, certificate, clientAuthority, core.Options.Clock) is { } user)
        {
            return user;
        }

        var header = http.Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return UserInfo.Anonymous;
        }

        var token = header["Bearer ".Length..].Trim();
        if (core.Options.StaticTokens.TryGetValue(token, out var known))
        {
            return known;
        }

        throw StatusErrors.Unauthorized();
    }
}
