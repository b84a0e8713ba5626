using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Connect;

/// <summary>The headers of a request that go on to a backend. Credentials for this server stay here.</summary>
internal static class BackendHeaders
{
    /// <summary>The headers of a request.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(HttpRequest request)
    {
        foreach (var (name, value) in request.Headers)
        {
            if (name.StartsWith(':') || name.StartsWith("Impersonate-", StringComparison.OrdinalIgnoreCase)
                || name is "Host" || name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            yield return new(name, name.Equals("Sec-WebSocket-Protocol", StringComparison.OrdinalIgnoreCase) ? WithoutToken(value.ToString()) : value.ToString());
        }
    }

    /// <summary>Browsers, which cannot set headers, send a token as one of the protocols they offer.</summary>
    private static string WithoutToken(string protocols) => string.Join(", ", protocols
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(p => !p.StartsWith("base64url.bearer.authorization.k8s.io.", StringComparison.Ordinal)));
}
