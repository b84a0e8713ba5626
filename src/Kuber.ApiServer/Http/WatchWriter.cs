using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.InProcess;
using Kuber.ApiServer.Interception;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Trees;
using Kuber.Machinery.Yaml;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Http;

/// <summary>Sends the events of a watch in the negotiated representation.</summary>
internal sealed class WatchWriter(HttpContext http, Representation representation, ServedResource resource, TimeProvider clock)
{
    private readonly string include = QueryOptions.Text(http.Request.Query, "includeObject");
    private bool columnsSent;

    /// <summary>Sends events until the watch ends.</summary>
    public async Task RunAsync(CacheWatcher watcher, ListOptions options, CancellationToken end)
    {
        if (representation.Shape == Shape.Table)
        {
            TableEncoder.Check(include);
        }

        http.Response.StatusCode = 200;
        http.Response.ContentType = representation.WatchContentType;
        var writer = http.Response.BodyWriter;
        await http.Response.StartAsync(end);
        await writer.FlushAsync(end);
        var unflushed = 0L;
        var intercepted = HttpInterception.Of(http);
        await foreach (var note in WatchNotes.ReadAsync(watcher, options, clock, end))
        {
            if (intercepted is not null)
            {
                await intercepted.BeforeEventAsync(end);
                if (end.IsCancellationRequested)
                {
                    break;
                }
            }

            unflushed += Write(writer, note);
            if (unflushed > 32 * 1024 || watcher.IsDrained)
            {
                unflushed = 0;
                await writer.FlushAsync(end);
            }
        }

        await writer.FlushAsync(end);
    }

    /// <summary>Tells of a failure as the last event of the watch.</summary>
    public async Task FailAsync(Status status, CancellationToken end)
    {
        if (!http.Response.HasStarted)
        {
            http.Response.StatusCode = 200;
            http.Response.ContentType = representation.WatchContentType;
        }

        if (representation.Format == WireFormat.Protobuf)
        {
            WriteProtobuf(http.Response.BodyWriter, "ERROR", ApiCodec.EncodeProto(status));
        }
        else
        {
            WriteText(http.Response.BodyWriter, "ERROR", ApiCodec.EncodeJson(status));
        }

        await http.Response.BodyWriter.FlushAsync(end);
    }

    private int Write(IBufferWriter<byte> output, WatchNote note)
    {
        var type = note.Type switch
        {
            WatchNoteType.Added => "ADDED",
            WatchNoteType.Modified => "MODIFIED",
            WatchNoteType.Deleted => "DELETED",
            _ => "BOOKMARK",
        };
        return representation.Format == WireFormat.Protobuf ? WriteProtobuf(output, type, Protobuf(note)) : WriteText(output, type, Json(note));
    }

    private int WriteText(IBufferWriter<byte> output, string type, byte[] json)
    {
        if (representation.Format == WireFormat.Yaml)
        {
            var tree = ApiValue.MapOf(("object", ApiValueJson.Parse(json)), ("type", type));
            var text = Encoding.UTF8.GetBytes("---\n" + YamlWriter.ToText(tree));
            output.Write(text);
            return text.Length;
        }

        if (representation.Format == WireFormat.Cbor)
        {
            var item = CborBody.EncodeEvent(type, json);
            output.Write(item);
            return item.Length;
        }

        // In one piece: thousands of watchers may be told the same.
        var length = TextStart.Length + type.Length + TextMiddle.Length + json.Length + TextEnd.Length;
        var span = output.GetSpan(length);
        Put(ref span, TextStart);
        span = span[Encoding.ASCII.GetBytes(type, span)..];
        Put(ref span, TextMiddle);
        Put(ref span, json);
        Put(ref span, TextEnd);
        output.Advance(length);
        return length;
    }

    private static ReadOnlySpan<byte> TextStart => "{\"type\":\""u8;

    private static ReadOnlySpan<byte> TextMiddle => "\",\"object\":"u8;

    private static ReadOnlySpan<byte> TextEnd => "}\n"u8;

    private static void Put(ref Span<byte> span, ReadOnlySpan<byte> part)
    {
        part.CopyTo(span);
        span = span[part.Length..];
    }

    private byte[] Json(WatchNote note)
    {
        switch (representation.Shape)
        {
            case Shape.Table:
                var meta = new ListMeta { ResourceVersion = note.Revision.ToString(CultureInfo.InvariantCulture) };
                var items = note.Item is { } row ? (CacheItem[])[row] : [Bookmark(note)];
                var table = new TableEncoder(resource, representation.Version, include, clock).Encode(meta, items, !columnsSent);
                columnsSent = true;
                return table;
            case Shape.Metadata or Shape.MetadataList:
                return Encodings.MetadataJson((note.Item ?? Bookmark(note)).Value.Metadata, "meta.k8s.io/" + representation.Version);
            default:
                return note.Item is { } item ? item.Json(resource) : resource.EncodeJson(Bookmark(note).Value);
        }
    }

    private byte[] Protobuf(WatchNote note)
    {
        if (representation.Shape is Shape.Metadata or Shape.MetadataList)
        {
            var partial = new PartialObjectMetadata { Metadata = (note.Item ?? Bookmark(note)).Value.Metadata };
            return Encodings.Envelope("meta.k8s.io/" + representation.Version, "PartialObjectMetadata", ApiCodec.EncodeProtoBody(partial));
        }

        return (note.Item is { } item ? item.Protobuf(resource) : EnvelopedMessage.Of(resource, Bookmark(note).Value)).Bytes;
    }

    private CacheItem Bookmark(WatchNote note) => new("", resource.Empty.WithMetadata(InProcessWatch.BookmarkMeta(note)), note.Revision);

    /// <summary>A frame: four bytes of length, then a WatchEvent whose object is the bytes of a RawExtension.</summary>
    private static int WriteProtobuf(IBufferWriter<byte> output, string type, byte[] value)
    {
        var raw = (int)ProtobufList.FieldLength(value.Length);
        var length = (int)(ProtobufList.FieldLength(type.Length) + ProtobufList.FieldLength(raw));
        BinaryPrimitives.WriteInt32BigEndian(output.GetSpan(4), length);
        output.Advance(4);
        ProtobufList.WriteField(output, 1, Encoding.ASCII.GetBytes(type));
        ProtobufList.WriteVarint(output, (2 << 3) | 2);
        ProtobufList.WriteVarint(output, (ulong)raw);
        ProtobufList.WriteField(output, 1, value);
        return length;
    }
}
