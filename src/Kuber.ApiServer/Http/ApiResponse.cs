using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Trees;
using Kuber.Machinery.Yaml;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Http;

/// <summary>Sends answers: the status code, headers and a body in the format that was negotiated.</summary>
internal static class ApiResponse
{
    /// <summary>Bodies of this many bytes and more are compressed for clients that accept it.</summary>
    private const int CompressFrom = 128 * 1024;

    /// <summary>Bodies up to this many bytes go out as one piece.</summary>
    private const int OnePiece = 16 * 1024;

    private static readonly byte[] LineEnd = [(byte)'\n'];

    /// <summary>Sends JSON, turned into the format of the representation.</summary>
    public static Task SendJsonAsync(HttpContext http, int code, Representation representation, byte[] json, byte[]? protobuf = null)
    {
        switch (representation.Format)
        {
            case WireFormat.Protobuf when protobuf is not null:
                return SendAsync(http, code, representation.ContentType, protobuf, default);
            case WireFormat.Cbor:
                return SendAsync(http, code, representation.ContentType, CborBody.Encode(json), default);
            case WireFormat.Yaml:
                return SendAsync(http, code, representation.ContentType, Encoding.UTF8.GetBytes(YamlWriter.ToText(ApiValueJson.Parse(json))), default);
            default:
                return representation.Pretty
                    ? SendAsync(http, code, "application/json", PrettyJson.Indent(json), default)
                    : SendAsync(http, code, "application/json", json, LineEnd);
        }
    }

    /// <summary>Sends JSON that stands in an encoder, which is free again when this returns.</summary>
    public static Task SendJsonAsync(HttpContext http, int code, Representation representation, JsonEncoder json)
    {
        var length = json.Written.Length + LineEnd.Length;
        if (length > OnePiece || representation is not { Format: WireFormat.Json, Pretty: false } || HttpMethods.IsHead(http.Request.Method))
        {
            return SendJsonAsync(http, code, representation, json.Written.ToArray());
        }

        http.Response.StatusCode = code;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = length;
        return SendPieceAsync(http, json.Written, LineEnd).AsTask();
    }

    /// <summary>Sends a Status.</summary>
    public static Task SendStatusAsync(HttpContext http, Status status, Representation representation)
    {
        if (status.Details is { RetryAfterSeconds: > 0 and var seconds })
        {
            http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        var json = ApiCodec.EncodeJson(status);
        return SendJsonAsync(
            http,
            status.Code == 0 ? 200 : status.Code,
            representation,
            json,
            representation.Format == WireFormat.Protobuf ? ApiCodec.EncodeProto(status) : null);
    }

    /// <summary>Sends plain text.</summary>
    public static Task SendTextAsync(HttpContext http, int code, string text)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return SendAsync(http, code, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text), default);
    }

    /// <summary>Sends a body of two parts.</summary>
    public static async Task SendAsync(HttpContext http, int code, string contentType, ReadOnlyMemory<byte> body, ReadOnlyMemory<byte> end)
    {
        var response = http.Response;
        response.StatusCode = code;
        response.ContentType = contentType;
        if (body.Length >= CompressFrom && AcceptsGzip(http))
        {
            response.Headers.ContentEncoding = "gzip";
            response.Headers.Vary = "Accept-Encoding";
            using var buffer = new MemoryStream();
            await using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest, true))
            {
                await gzip.WriteAsync(body, http.RequestAborted);
                await gzip.WriteAsync(end, http.RequestAborted);
            }

            response.ContentLength = buffer.Length;
            await response.BodyWriter.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), http.RequestAborted);
            return;
        }

        response.ContentLength = body.Length + end.Length;
        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        if (body.Length + end.Length <= OnePiece)
        {
            await SendPieceAsync(http, body.Span, end.Span);
            return;
        }

        await response.BodyWriter.WriteAsync(body, http.RequestAborted);
        if (end.Length > 0)
        {
            await response.BodyWriter.WriteAsync(end, http.RequestAborted);
        }
    }

    private static ValueTask<FlushResult> SendPieceAsync(HttpContext http, ReadOnlySpan<byte> body, ReadOnlySpan<byte> end)
    {
        var writer = http.Response.BodyWriter;
        var piece = writer.GetSpan(body.Length + end.Length);
        body.CopyTo(piece);
        end.CopyTo(piece[body.Length..]);
        writer.Advance(body.Length + end.Length);
        return writer.FlushAsync(http.RequestAborted);
    }

    /// <summary>Whether the client takes gzip.</summary>
    public static bool AcceptsGzip(HttpContext http) =>
        http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal);
}
