using System.Net;

namespace Kuber.Machinery.Streaming;

/// <summary>Sends HTTP/1.1 requests that ask the server to switch to another protocol on the same connection.</summary>
/// <param name="http">What the requests go through.</param>
public sealed class UpgradeClient(HttpMessageInvoker http)
{
    /// <summary>Headers that say how two neighbours talk, and are not passed on.</summary>
    private static readonly HashSet<string> HopByHop = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Proxy-Connection", "Proxy-Authenticate", "Proxy-Authorization", "TE", "Trailer", "Transfer-Encoding", "Upgrade",
    };

    /// <summary>Whether a header is passed on by a proxy.</summary>
    public static bool IsPassedOn(string name) => !HopByHop.Contains(name);

    /// <summary>Whether the headers of a request ask for another protocol.</summary>
    public static bool IsUpgrade(string connection, string upgrade) =>
        upgrade.Length > 0 && connection.Contains("upgrade", StringComparison.OrdinalIgnoreCase);

    /// <summary>Sends a request without a body. The answer must be disposed of.</summary>
    /// <param name="method">The method.</param>
    /// <param name="target">Where it goes.</param>
    /// <param name="protocol">The protocol to switch to, such as <c>SPDY/3.1</c>.</param>
    /// <param name="headers">Further headers; those between neighbours are left out.</param>
    /// <param name="cancellationToken">Ends the request and the connection that comes of it.</param>
    /// <exception cref="HttpRequestException">The server cannot be reached.</exception>
    public async Task<UpgradeAnswer> SendAsync(
        HttpMethod method, Uri target, string protocol, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(method, target) { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        if (method != HttpMethod.Get)
        {
            request.Content = new ByteArrayContent([]);
        }

        foreach (var (name, value) in headers)
        {
            if (IsPassedOn(name) && !name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        request.Headers.TryAddWithoutValidation("Connection", "Upgrade");
        request.Headers.TryAddWithoutValidation("Upgrade", protocol);
        var answer = await http.SendAsync(request, cancellationToken);
        var stream = await answer.Content.ReadAsStreamAsync(cancellationToken);
        return new(answer, stream);
    }
}
