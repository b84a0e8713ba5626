using System.Text;
using Kuber.Machinery.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace Kuber.ApiServer.Authentication;

/// <summary>
/// Asks the kinds of credentials in order: the headers of a front proxy, client certificate (common name and organisations),
/// bearer token. A request without credentials is anonymous; one whose credentials are not accepted is refused.
/// </summary>
internal sealed class RequestAuthenticator(BearerTokens tokens, ServerPki pki, TimeProvider clock) : IRequestAuthenticator
{
    private const string Scheme = "Bearer ";

    // Browsers cannot set headers on a WebSocket: the token comes as one of the protocols.
    private const string WebSocketProtocol = "base64url.bearer.authorization.k8s.io.";

    /// <inheritdoc/>
    public async ValueTask<UserInfo> AuthenticateAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var certificate = await http.Connection.GetClientCertificateAsync(cancellationToken);
        if (certificate is not null && (FrontProxy.UserOf(http.Request, certificate, pki.FrontProxy.Root.Certificate, clock)
            ?? ClientCertificates.UserOf(http, certificate, pki.Authority.Root.Certificate, clock)) is { } user)
        {
            return user;
        }

        if (TokenOf(http.Request) is { Length: > 0 } token)
        {
            return (await tokens.AuthenticateAsync(token, [], cancellationToken)).User ?? throw StatusErrors.Unauthorized();
        }

        return certificate is null ? UserInfo.Anonymous : throw StatusErrors.Unauthorized();
    }

    private static string? TokenOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return header[Scheme.Length..].Trim();
        }

        return request.Headers.SecWebSocketProtocol.Count == 0 ? null : TokenOfProtocols(request);
    }

    private static string? TokenOfProtocols(HttpRequest request)
    {
        var protocols = request.Headers.SecWebSocketProtocol.ToString().Split(',', StringSplitOptions.TrimEntries);
        var found = protocols.FirstOrDefault(p => p.StartsWith(WebSocketProtocol, StringComparison.Ordinal));
        if (found is null)
        {
            return null;
        }

        // What follows must not see the token.
        request.Headers.SecWebSocketProtocol = string.Join(", ", protocols.Where(p => !p.StartsWith(WebSocketProtocol, StringComparison.Ordinal)));
        try
        {
            return Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(found[WebSocketProtocol.Length..]));
        }
        catch (FormatException)
        {
            throw StatusErrors.Unauthorized();
        }
    }
}
