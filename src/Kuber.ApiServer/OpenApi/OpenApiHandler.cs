using System.Globalization;
using Kuber.ApiServer.Http;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.OpenApi;

/// <summary>Serves <c>/openapi/v2</c>, <c>/openapi/v3</c> and the documents of version 3, in JSON and in gnostic's protobuf.</summary>
internal sealed class OpenApiHandler(ApiServerCore core)
{
    private const string Json = "application/json";

    private readonly OpenApiDocuments documents = new(core.Resources);

    /// <summary>Serves a request; null where the path is none of OpenAPI.</summary>
    public Task? TryHandleAsync(HttpContext http, RequestInfo info)
    {
        if (!info.Path.StartsWith("/openapi/v", StringComparison.Ordinal))
        {
            return null;
        }

        return info.Path.TrimEnd('/') switch
        {
            "/openapi/v2" => SwaggerAsync(http),
            "/openapi/v3" => IndexAsync(http),
            var path when path.StartsWith("/openapi/v3/", StringComparison.Ordinal) => DocumentAsync(http, path["/openapi/v3/".Length..]),
            _ => null,
        };
    }

    private Task SwaggerAsync(HttpContext http) => Format(http, "v2") switch
    {
        WireFormat.Json => SendAsync(http, Json, documents.SwaggerJson()),
        WireFormat.Protobuf => SendAsync(http, Protobuf("v2"), documents.SwaggerProtobuf()),
        _ => EmptyAsync(http, 406),
    };

    private Task IndexAsync(HttpContext http) => SendAsync(http, "text/plain; charset=utf-8", documents.Index());

    private Task DocumentAsync(HttpContext http, string path)
    {
        var format = Format(http, "v3");
        if (format is null)
        {
            return EmptyAsync(http, 406);
        }

        var json = documents.Json(path);
        if (json is null)
        {
            return EmptyAsync(http, 404);
        }

        // A document that is asked for by its hash never changes; a hash that is no longer true leads to the true one.
        var asked = QueryOptions.Text(http.Request.Query, "hash");
        if (asked.Length > 0 && asked != json.Hash)
        {
            http.Response.Headers.Location = $"/openapi/v3/{path}?hash={json.Hash}";
            return EmptyAsync(http, 301);
        }

        if (asked.Length > 0)
        {
            http.Response.Headers.CacheControl = "public, immutable";
            http.Response.Headers.Expires = (core.Options.Clock.GetUtcNow() + TimeSpan.FromDays(365)).ToString("R", CultureInfo.InvariantCulture);
        }

        return format == WireFormat.Json ? SendAsync(http, Json, json) : SendAsync(http, Protobuf("v3"), documents.Protobuf(path)!);
    }

    private static string Protobuf(string version) => $"application/com.github.proto-openapi.spec.{version}.v1.0+protobuf";

    private static WireFormat? Format(HttpContext http, string version)
    {
        var accept = http.Request.Headers.Accept.ToString();
        if (accept.Length == 0)
        {
            return WireFormat.Json;
        }

        foreach (var type in MediaType.ParseAccept(accept))
        {
            if (type.Covers("application", "json"))
            {
                return WireFormat.Json;
            }

            if (type.Subtype == $"com.github.proto-openapi.spec.{version}@v1.0+protobuf"
                || type.Subtype == $"com.github.proto-openapi.spec.{version}.v1.0+protobuf")
            {
                return WireFormat.Protobuf;
            }
        }

        return null;
    }

    private static Task EmptyAsync(HttpContext http, int code)
    {
        http.Response.StatusCode = code;
        http.Response.ContentLength = 0;
        return Task.CompletedTask;
    }

    private static async Task SendAsync(HttpContext http, string contentType, OpenApiBytes document)
    {
        var response = http.Response;
        var tag = "\"" + document.Hash + "\"";
        response.Headers.ETag = tag;
        response.Headers.Vary = new(["Accept", "Accept-Encoding"]);
        if (http.Request.Headers.IfNoneMatch == tag)
        {
            response.StatusCode = 304;
            return;
        }

        response.ContentType = contentType;
        var gzip = ApiResponse.AcceptsGzip(http);
        if (gzip)
        {
            response.Headers.ContentEncoding = "gzip";
        }

        response.ContentLength = gzip ? document.Compressed.Length : document.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await response.BodyWriter.WriteAsync(gzip ? document.Compressed : document.Unpack(), http.RequestAborted);
        }
    }
}
