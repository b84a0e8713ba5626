using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Errors;

namespace Kuber.Client.Http;

/// <summary>
/// Reads the events of a watch from a stream. Protobuf: frames of a big-endian 32-bit length and a WatchEvent whose object is in an
/// envelope. JSON: one WatchEvent a line.
/// </summary>
internal static class WatchReader
{
    private const int MaxFrame = 256 << 20;

    /// <summary>The events until the stream ends. An error event is thrown.</summary>
    public static async IAsyncEnumerable<WatchEvent<T>> ReadAsync<T>(Stream stream, bool protobuf, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IApiMessage<T>
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
                        yield return Decode<T>(frame, protobuf);
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

    private static WatchEvent<T> Decode<T>(ReadOnlySequence<byte> frame, bool protobuf)
        where T : class, IApiMessage<T>
    {
        var bytes = frame.IsSingleSegment ? frame.FirstSpan : frame.ToArray();
        var type = "";
        ReadOnlySpan<byte> value = default;
        if (protobuf)
        {
            ReadProtobuf(bytes, ref type, ref value);
        }
        else
        {
            ReadJson(bytes, ref type, ref value);
        }

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
            protobuf ? ApiCodec.DecodeProto<T>(value) : ApiCodec.DecodeJson<T>(value));
    }

    private static void ReadProtobuf(ReadOnlySpan<byte> bytes, ref string type, ref ReadOnlySpan<byte> value)
    {
        while (bytes.Length > 0)
        {
            var tag = Varint(ref bytes);
            if ((tag & 7) != 2)
            {
                throw new InvalidDataException("the server sent a malformed watch event");
            }

            var field = Take(ref bytes);
            if (tag >> 3 == 1)
            {
                type = Encoding.UTF8.GetString(field);
            }
            else if (tag >> 3 == 2)
            {
                // RawExtension: the bytes are its field 1.
                while (field.Length > 0 && Varint(ref field) is var inner)
                {
                    var raw = Take(ref field);
                    if (inner >> 3 == 1)
                    {
                        value = raw;
                    }
                }
            }
        }
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes)
    {
        var length = Varint(ref bytes);
        if (length > (ulong)bytes.Length)
        {
            throw new InvalidDataException("the server sent a malformed watch event");
        }

        var taken = bytes[..(int)length];
        bytes = bytes[(int)length..];
        return taken;
    }

    private static ulong Varint(ref ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        for (var (i, shift) = (0, 0); i < bytes.Length && shift < 64; i++, shift += 7)
        {
            value |= (ulong)(bytes[i] & 0x7f) << shift;
            if (bytes[i] < 0x80)
            {
                bytes = bytes[(i + 1)..];
                return value;
            }
        }

        throw new InvalidDataException("the server sent a malformed watch event");
    }

    private static void ReadJson(ReadOnlySpan<byte> bytes, ref string type, ref ReadOnlySpan<byte> value)
    {
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
    }
}
