using System.Buffers;
using System.IO.Compression;
using System.IO.Pipelines;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Registry;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Http;

/// <summary>
/// Sends a whole list with gzip from segments that are compressed once for each leaf of the cache and then shared: a
/// gzip stream is a row of deflate blocks, so the segments of unchanged leaves are sent as they are.
/// </summary>
internal static class CompressedList
{
    private const int FromItems = 64;

    /// <summary>Sends the list where it is whole, in its storage version and large enough; otherwise nothing is sent.</summary>
    public static async ValueTask<bool> TrySendAsync(HttpContext http, ServedResource resource, ListResult list, WireFormat format)
    {
        if (!list.IsPlain || !resource.IsStorageVersion)
        {
            return false;
        }

        var runs = list.Snapshot.Tree.Runs(list.From, list.Scope.To).ToList();
        if (runs.Sum(r => r.End - r.Start) < FromItems)
        {
            return false;
        }

        http.Response.Headers.ContentEncoding = "gzip";
        http.Response.Headers.Vary = "Accept-Encoding";
        var writer = http.Response.BodyWriter;
        var crc = new GzipChecksum();
        writer.Write(Header);
        var segments = runs.Select(r => r.Leaf.Compressed(resource, r.Start, r.End, format));
        if (format == WireFormat.Protobuf)
        {
            // The envelope tells the length of all that follows.
            var all = segments.ToList();
            segments = all;
            Write(writer, crc, ProtobufList.Start(resource.ApiVersion, resource.ListKind, ApiCodec.EncodeProtoBody(list.Meta), all.Sum(s => s.Length)));
        }
        else
        {
            Write(writer, crc, ObjectWriter.ListStart(resource, list));
        }

        var first = true;
        foreach (var segment in segments)
        {
            if (!first && format != WireFormat.Protobuf)
            {
                crc.Append(CommaChecksum, 1, CommaShift);
                writer.Write(Comma);
            }

            first = false;
            crc.Append(segment.Checksum, segment.Length, segment.Shift);
            writer.Write(segment.Bytes);
            await writer.FlushAsync(http.RequestAborted);
        }

        Write(writer, crc, format == WireFormat.Protobuf ? ProtobufList.End : "]}\n"u8);
        writer.Write(LastBlock);
        crc.WriteTrailer(writer);
        await writer.FlushAsync(http.RequestAborted);
        return true;
    }

    private static void Write(PipeWriter writer, GzipChecksum crc, ReadOnlySpan<byte> plain)
    {
        crc.Append(plain);
        writer.Write(Deflate(plain));
    }

    private static readonly byte[] Comma = Deflate(","u8);
    private static readonly uint CommaChecksum = GzipChecksum.Of(","u8);
    private static readonly uint CommaShift = GzipChecksum.Shift(1);

    private static ReadOnlySpan<byte> Header => [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];

    private static ReadOnlySpan<byte> LastBlock => [3, 0];

    /// <summary>Compresses to deflate blocks that end on a byte boundary and are not the last ones of a stream.</summary>
    public static byte[] Deflate(ReadOnlySpan<byte> data)
    {
        using var buffer = new MemoryStream();
        using (var deflate = new DeflateStream(buffer, CompressionLevel.Fastest, true))
        {
            deflate.Write(data);
            deflate.Flush();
            var length = (int)buffer.Length;
            return buffer.GetBuffer().AsSpan(0, length).ToArray();
        }
    }
}
