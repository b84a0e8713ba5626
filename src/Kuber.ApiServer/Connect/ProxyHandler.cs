using System.IO.Compression;
using System.Net;
using Kuber.ApiServer.Http;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Streaming;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Kuber.ApiServer.Connect;

/// <summary>
/// Serves <c>pods/proxy</c>, <c>services/proxy</c> and <c>nodes/proxy</c>: passes requests of all methods on, with their bodies,
/// and answers back; redirects and the links of pages are made to lead through the proxy. Other protocols, such as WebSocket, pass too.
/// </summary>
internal sealed class ProxyHandler(ApiServerCore core, ProxyTargets targets) : ConnectHandler
{
    private const int MaxPageBytes = 32 * 1024 * 1024;
    private static readonly UriCreationOptions AsItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <inheritdoc/>
    public override bool Serves(ServedResource resource, string subresource) =>
        subresource == "proxy" && resource.QualifiedName is "pods" or "services" or "nodes";

    /// <inheritdoc/>
    public override async Task HandleAsync(HttpContext http, RequestInfo info, RequestContext context)
    {
        var target = await targets.FindAsync(context);
        var path = ProxyPath.Of(http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, context.Resource.Namespaced ? 7 : 5);
        if (path.Rest.Length == 0 && http.Request.Method is "GET" or "HEAD")
        {
            // Links of a page that are relative lead where they should only with a slash at its end.
            http.Response.StatusCode = 301;
            http.Response.Headers.Location = path.Prefix + "/" + path.Query;
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, core.Stopping);
        // The path goes as it came, with its escapes and dots; it can name no other host.
        var url = new Uri($"{target.Address.Scheme}://{target.Address.Authority}{(path.Rest.Length == 0 ? "/" : path.Rest)}{path.Query}", AsItIs);
        var headers = Headers(http, path);
        var upgrade = http.Request.Headers.Upgrade.ToString();
        if (UpgradeClient.IsUpgrade(http.Request.Headers.Connection.ToString(), upgrade) && http.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true })
        {
            await using var switched = await ReachAsync(url, "error dialing backend: ", token => new UpgradeClient(target.Http).SendAsync(new(http.Request.Method), url, upgrade, headers, token), end.Token);
            await Upgrades.RelayAsync(http, switched, end.Token);
            return;
        }

        using var request = Request(http, url, headers);
        using var answer = await ReachAsync(url, "error trying to reach service: ", token => target.Http.SendAsync(request, token), end.Token);
        await AnswerAsync(http, answer, new(path.Prefix, target.Address.Authority, http.Request.Host.Value ?? "", http.Request.Scheme), end.Token);
    }

    private static async Task<T> ReachAsync<T>(Uri url, string what, Func<CancellationToken, Task<T>> send, CancellationToken cancellationToken)
    {
        try
        {
            return await send(cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw StatusErrors.ServiceUnavailable(what + BackendErrors.Text(url, failure));
        }
    }

    private static List<KeyValuePair<string, string>> Headers(HttpContext http, ProxyPath path)
    {
        var request = http.Request;
        List<KeyValuePair<string, string>> headers =
        [
            .. BackendHeaders.Of(request).Where(h => !h.Key.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) && !h.Key.Equals("Expect", StringComparison.OrdinalIgnoreCase)),
            new("X-Forwarded-Uri", path.Prefix + path.Rest),
            new("X-Forwarded-Host", request.Host.Value ?? ""),
            new("X-Forwarded-Proto", request.Scheme),
            new("Host", request.Host.Value ?? ""),
        ];
        var came = request.Headers["X-Forwarded-For"].ToString();
        var client = http.Connection.RemoteIpAddress?.ToString() ?? "";
        headers.Add(new("X-Forwarded-For", came.Length > 0 ? came + ", " + client : client));
        return headers;
    }

    private static HttpRequestMessage Request(HttpContext http, Uri url, List<KeyValuePair<string, string>> headers)
    {
        var request = new HttpRequestMessage(new(http.Request.Method), url) { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        if (http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true)
        {
            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            {
                limit.MaxRequestBodySize = null;
            }

            request.Content = new StreamContent(http.Request.Body);
        }

        foreach (var (name, value) in headers.Where(h => UpgradeClient.IsPassedOn(h.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return request;
    }

    private static async Task AnswerAsync(HttpContext http, HttpResponseMessage answer, LinkRewriter links, CancellationToken cancellationToken)
    {
        var response = http.Response;
        response.StatusCode = (int)answer.StatusCode;
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        var page = answer.Content.Headers.ContentType?.MediaType == "text/html" ? Decoded(body, answer.Content.Headers.ContentEncoding) : null;
        foreach (var (name, values) in answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated))
        {
            // Who may use this server from other pages is not for a backend to say.
            if (!UpgradeClient.IsPassedOn(name) || name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)
                || (page is not null && name is "Content-Length" or "Content-Encoding"))
            {
                continue;
            }

            foreach (var value in values)
            {
                response.Headers.Append(name, name == "Location" ? links.Rewrite(value) : value);
            }
        }

        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        if (page is not null)
        {
            var rewritten = links.RewriteHtml(await ReadPageAsync(page, cancellationToken));
            response.ContentLength = rewritten.Length;
            await response.Body.WriteAsync(rewritten, cancellationToken);
            return;
        }

        await response.StartAsync(cancellationToken);
        await DuplexCopy.CopyAsync(body, response.Body, cancellationToken);
    }

    /// <summary>The text of a page; null where it is encoded in a way that is not known.</summary>
    private static Stream? Decoded(Stream body, ICollection<string> encodings) => string.Join(',', encodings) switch
    {
        "" or "identity" => body,
        "gzip" => new GZipStream(body, CompressionMode.Decompress),
        "br" => new BrotliStream(body, CompressionMode.Decompress),
        "deflate" => new ZLibStream(body, CompressionMode.Decompress),
        _ => null,
    };

    private static async Task<byte[]> ReadPageAsync(Stream page, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await page.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            all.Write(buffer.AsSpan(0, count));
            if (all.Length > MaxPageBytes)
            {
                throw StatusErrors.ServiceUnavailable("error trying to reach service: the page is too large for its links to be rewritten");
            }
        }

        return all.ToArray();
    }
}
