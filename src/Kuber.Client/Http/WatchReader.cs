using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Trees;

namespace Kuber.Client.Http;

/// <summary>
/// Reads the events of a watch from a stream. Protobuf: frames of a big-endian 32-bit length and a WatchEvent whose object is in an
/// envelope. JSON: one WatchEvent a line.
/// </summary>
internal static class WatchReader
{
    private const int MaxFrame = 256 << 20;

    /// <summary>The events until the stream ends. An error event is thrown.</summary>
    public static IAsyncEnumerable<WatchEvent<T>> ReadAsync<T>(Stream stream, bool protobuf, CancellationToken cancellationToken)
        where T : class, IApiMessage<T> =>
        EventsAsync<T>(stream, protobuf, protobuf ? static bytes => ApiCodec.DecodeProto<T>(bytes) : static bytes => ApiCodec.DecodeJson<T>(bytes), cancellationToken);

    /// <summary>The events of a watch in JSON, of objects whose kind is known only at run time.</summary>
    public static IAsyncEnumerable<WatchEvent<DynamicObject>> ReadDynamicAsync(Stream stream, CancellationToken cancellationToken) =>
        EventsAsync(stream, false, static bytes => DynamicObject.Of(ApiValueJson.Parse(bytes)), cancellationToken);

    private static async IAsyncEnumerable<WatchEvent<T>> EventsAsync<T>(
        Stream stream, bool protobuf, Func<ReadOnlySpan<byte>, T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 16384));
        try
        {
            while (true)
            {
                var result = await reader.ReadAsync(cancellationToken);
                var buffer = result.Buffer;
                while (protobuf ? TryFrame(ref buffer, out var frame) : TryLine(ref buffer, out frame))
                {
                    if (frame.Length > 0)
                    {
                        yield return Decode(frame, protobuf, read);
                    }
                }

                reader.AdvanceTo(buffer.Start, buffer.End);
                if (result.IsCompleted)
                {
                    yield break;
                }
            }
        }
        finally
        {
            await reader.CompleteAsync();
        }
    }

    private static bool TryFrame(ref ReadOnlySequence<byte> buffer, out ReadOnlySequence<byte> frame)
    {
        frame = default;
        if (buffer.Length < 4)
        {
            return false;
        }

        Span<byte> prefix = stackalloc byte[4];
        buffer.Slice(0, 4).CopyTo(prefix);
        var length = BinaryPrimitives.ReadUInt32BigEndian(prefix);
        if (length > MaxFrame)
        {
            throw new InvalidDataException($"the server announces a watch event of {length} bytes");
        }

        if (buffer.Length < 4 + length)
        {
            return false;
        }

        frame = buffer.Slice(4, length);
        buffer = buffer.Slice(4 + length);
        return true;
    }

    private static bool TryLine(ref ReadOnlySequence<byte> buffer, out ReadOnlySequence<byte> line)
    {
        if (buffer.PositionOf((byte)'\n') is not { } end)
        {
            line = default;
            return false;
        }

        line = buffer.Slice(0, end);
        buffer = buffer.Slice(buffer.GetPosition(1, end));
        return true;
    }

    private static WatchEvent<T> Decode<T>(ReadOnlySequence<byte> frame, bool protobuf, Func<ReadOnlySpan<byte>, T> read)
    {
        ReadOnlySpan<byte> bytes = frame.IsSingleSegment ? frame.FirstSpan : frame.ToArray();
        var value = protobuf ? ReadProtobuf(bytes, out var type) : ReadJson(bytes, out type);
        return new(
            type switch
            {
                "ADDED" => WatchEventType.Added,
                "MODIFIED" => WatchEventType.Modified,
                "DELETED" => WatchEventType.Deleted,
                "BOOKMARK" => WatchEventType.Bookmark,
                "ERROR" => throw new StatusException(protobuf ? ApiCodec.DecodeProto<Status>(value) : ApiCodec.DecodeJson<Status>(value)),
                _ => throw new InvalidDataException($"the server sent a watch event of the unknown type \"{type}\""),
            },
            read(value));
    }

    /// <summary>The type and the object's bytes. The object is a RawExtension: the bytes are its field 1.</summary>
    private static ReadOnlySpan<byte> ReadProtobuf(ReadOnlySpan<byte> bytes, out string type)
    {
        type = "";
        var (start, length) = (0, 0);
        var position = 0;
        while (position < bytes.Length)
        {
            var field = Field(bytes, ref position, out var size);
            if (field == 1)
            {
                type = Encoding.UTF8.GetString(bytes.Slice(position, size));
            }
            else if (field == 2)
            {
                var inner = position;
                while (inner < position + size)
                {
                    if (Field(bytes, ref inner, out var innerSize) == 1)
                    {
                        (start, length) = (inner, innerSize);
                    }

                    inner += innerSize;
                }
            }

            position += size;
        }

        return bytes.Slice(start, length);
    }

    /// <summary>Reads the tag and the length of a field; the position is then that of its bytes.</summary>
    private static int Field(ReadOnlySpan<byte> bytes, ref int position, out int size)
    {
        var tag = Varint(bytes, ref position);
        var length = Varint(bytes, ref position);
        if ((tag & 7) != 2 || length > (ulong)(bytes.Length - position))
        {
            throw new InvalidDataException("the server sent a malformed watch event");
        }

        size = (int)length;
        return (int)(tag >> 3);
    }

    private static ulong Varint(ReadOnlySpan<byte> bytes, ref int position)
    {
        ulong value = 0;
        for (var shift = 0; position < bytes.Length && shift < 64; shift += 7)
        {
            var b = bytes[position++];
            value |= (ulong)(b & 0x7f) << shift;
            if (b < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("the server sent a malformed watch event");
    }

    private static ReadOnlySpan<byte> ReadJson(ReadOnlySpan<byte> bytes, out string type)
    {
        type = "";
        ReadOnlySpan<byte> value = default;
        var decoder = new JsonDecoder(bytes, null);
        decoder.BeginObject();
        while (decoder.NextName())
        {
            if (decoder.Name.SequenceEqual("type"u8))
            {
                type = decoder.ReadString();
            }
            else if (decoder.Name.SequenceEqual("object"u8))
            {
                value = decoder.ReadRawSpan();
            }
            else
            {
                decoder.SkipValue();
            }
        }

        return value;
    }
}
