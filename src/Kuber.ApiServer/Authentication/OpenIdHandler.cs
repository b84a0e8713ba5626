using System.Text;
using System.Text.Json;
using Kuber.ApiServer.Authentication.Tokens;
using Kuber.ApiServer.Http;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Authentication;

/// <summary>Serves what others need to verify ServiceAccount tokens by OpenID Connect: the issuer's configuration and its keys.</summary>
internal sealed class OpenIdHandler
{
    private const string KeysPath = "/openid/v1/jwks";
    private readonly byte[] configuration;
    private readonly byte[] keySet;

    /// <summary>Serves the keys of an issuer.</summary>
    public OpenIdHandler(TokenKeys keys, string issuer)
    {
        static string Quote(string text) => "\"" + JsonEncodedText.Encode(text) + "\"";
        keySet = Encoding.UTF8.GetBytes(keys.KeySet);
        configuration = Encoding.UTF8.GetBytes(
            $"{{\"issuer\":{Quote(issuer)},\"jwks_uri\":{Quote(issuer.TrimEnd('/') + KeysPath)},\"response_types_supported\":[\"id_token\"],"
            + $"\"subject_types_supported\":[\"public\"],\"id_token_signing_alg_values_supported\":[\"{keys.Algorithm}\"]}}");
    }

    /// <summary>Serves a request; null where the path is none of these.</summary>
    public Task? TryHandleAsync(HttpContext http, RequestInfo info)
    {
        switch (info.Path.TrimEnd('/'))
        {
            case "/.well-known/openid-configuration":
                MediaType.Require(http, "application/json");
                http.Response.Headers.CacheControl = "public, max-age=3600";
                return ApiResponse.SendAsync(http, 200, "application/json", configuration, default);
            case KeysPath:
                MediaType.Require(http, "application/jwk-set+json");
                http.Response.Headers.CacheControl = "public, max-age=3600";
                return ApiResponse.SendAsync(http, 200, "application/jwk-set+json", keySet, default);
            default:
                return null;
        }
    }
}
