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

/// <summary>Writes the events of a watch in the negotiated representation.</summary>
internal sealed class WatchWriter(HttpContext http, IWatchOutput output, Representation representation, ServedResource resource, TimeProvider clock)
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

        await output.StartAsync(end);
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

            await output.WrittenAsync(Write(note), more: !watcher.IsDrained, end);
        }
    }

    /// <summary>Tells of a failure as the last event of the watch.</summary>
    public async Task FailAsync(Status status, CancellationToken end)
    {
        await output.StartAsync(end);
        var bytes = representation.Format == WireFormat.Protobuf
            ? WriteProtobuf("ERROR", ApiCodec.EncodeProto(status))
            : WriteText("ERROR", ApiCodec.EncodeJson(status));
        await output.WrittenAsync(bytes, more: false, end);
    }

    private int Write(WatchNote note)
    {
        var type = note.Type switch
        {
            WatchNoteType.Added => "ADDED",
            WatchNoteType.Modified => "MODIFIED",
            WatchNoteType.Deleted => "DELETED",
            _ => "BOOKMARK",
        };
        return representation.Format == WireFormat.Protobuf ? WriteProtobuf(type, Protobuf(note)) : WriteText(type, Json(note));
    }

    private int WriteText(string type, byte[] json)
    {
        var buffer = output.Buffer;
        if (representation.Format == WireFormat.Yaml)
        {
            var tree = ApiValue.MapOf(("object", ApiValueJson.Parse(json)), ("type", type));
            var text = Encoding.UTF8.GetBytes("---\n" + YamlWriter.ToText(tree));
            buffer.Write(text);
            return text.Length;
        }

        if (representation.Format == WireFormat.Cbor)
        {
            var item = CborBody.EncodeEvent(type, json);
            buffer.Write(item);
            return item.Length;
        }

        // In one piece: thousands of watchers may be told the same.
        var length = TextStart.Length + type.Length + TextMiddle.Length + json.Length + TextEnd.Length;
        var span = buffer.GetSpan(length);
        Put(ref span, TextStart);
        span = span[Encoding.ASCII.GetBytes(type, span)..];
        Put(ref span, TextMiddle);
        Put(ref span, json);
        Put(ref span, TextEnd);
        buffer.Advance(length);
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

    /// <summary>A WatchEvent whose object is the bytes of a RawExtension; in a frame after four bytes of length.</summary>
    private int WriteProtobuf(string type, byte[] value)
    {
        var buffer = output.Buffer;
        var raw = (int)ProtobufList.FieldLength(value.Length);
        var length = (int)(ProtobufList.FieldLength(type.Length) + ProtobufList.FieldLength(raw));
        if (output.Framed)
        {
            BinaryPrimitives.WriteInt32BigEndian(buffer.GetSpan(4), length);
            buffer.Advance(4);
        }

        ProtobufList.WriteField(buffer, 1, Encoding.ASCII.GetBytes(type));
        ProtobufList.WriteVarint(buffer, (2 << 3) | 2);
        ProtobufList.WriteVarint(buffer, (ulong)raw);
        ProtobufList.WriteField(buffer, 1, value);
        return length;
    }
}
