using System.Buffers.Binary;
using System.Text;

namespace Kuber.Machinery.Grpc;

/// <summary>
/// Writes a protobuf message field by field, for the few messages that are written by hand. Fields at their zero value
/// are left out, as proto3 does.
/// </summary>
public sealed class ProtoWriter
{
    private byte[] buffer;
    private int length;

    /// <summary>An empty message.</summary>
    public ProtoWriter(int capacity = 256) => buffer = new byte[capacity];

    /// <summary>What was written so far; valid until the next write.</summary>
    public ReadOnlyMemory<byte> Written => buffer.AsMemory(0, length);

    /// <summary>An int32, int64, uint32, uint64 or enum field.</summary>
    public ProtoWriter Varint(int field, long value)
    {
        if (value != 0)
        {
            Tag(field, 0);
            Raw((ulong)value);
        }
        return this;
    }

    /// <summary>A bool field.</summary>
    public ProtoWriter Bool(int field, bool value) => Varint(field, value ? 1 : 0);

    /// <summary>A double field.</summary>
    public ProtoWriter Double(int field, double value)
    {
        if (value != 0)
        {
            Tag(field, 1);
            Reserve(8);
            BinaryPrimitives.WriteDoubleLittleEndian(buffer.AsSpan(length), value);
            length += 8;
        }
        return this;
    }

    /// <summary>A string field.</summary>
    public ProtoWriter String(int field, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Element(field, value);
        }
        return this;
    }

    /// <summary>A bytes field.</summary>
    public ProtoWriter Bytes(int field, ReadOnlySpan<byte> value)
    {
        if (!value.IsEmpty)
        {
            Element(field, value);
        }
        return this;
    }

    /// <summary>One element of a repeated string field; written even when empty.</summary>
    public ProtoWriter Element(int field, string value)
    {
        var bytes = Encoding.UTF8.GetByteCount(value);
        Tag(field, 2);
        Raw((ulong)bytes);
        Reserve(bytes);
        Encoding.UTF8.GetBytes(value, buffer.AsSpan(length));
        length += bytes;
        return this;
    }

    /// <summary>One element of a repeated bytes field; written even when empty.</summary>
    public ProtoWriter Element(int field, ReadOnlySpan<byte> value)
    {
        Tag(field, 2);
        Raw((ulong)value.Length);
        Reserve(value.Length);
        value.CopyTo(buffer.AsSpan(length));
        length += value.Length;
        return this;
    }

    /// <summary>A message field; written even when empty, as a present message is.</summary>
    public ProtoWriter Message(int field, ProtoWriter message) => Element(field, message.Written.Span);

    /// <summary>A map field of strings.</summary>
    public ProtoWriter Map(int field, IEnumerable<KeyValuePair<string, string>>? entries)
    {
        foreach (var (key, value) in entries ?? [])
        {
            Message(field, new ProtoWriter(key.Length + value.Length + 8).String(1, key).String(2, value));
        }
        return this;
    }

    private void Tag(int field, int wireType) => Raw((ulong)((field << 3) | wireType));

    private void Raw(ulong value)
    {
        Reserve(10);
        while (value >= 0x80)
        {
            buffer[length++] = (byte)(value | 0x80);
            value >>= 7;
        }
        buffer[length++] = (byte)value;
    }

    private void Reserve(int more)
    {
        if (buffer.Length - length < more)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + more));
        }
    }
}
