using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace Kuber.Api.Runtime;

/// <summary>
/// Writes protobuf from the last byte to the first, into a growing buffer from the shared pool: the length of a message is
/// known once it is written, so nothing is measured beforehand. Callers write fields in falling order of their numbers, a
/// value before its tag.
/// </summary>
public sealed partial class ProtoEncoder : IDisposable
{
    [ThreadStatic]
    private static ProtoEncoder? cached;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int start;

    private ProtoEncoder()
    {
    }

    /// <summary>What was written so far; valid until the next write or <see cref="Dispose"/>.</summary>
    public ReadOnlySpan<byte> Written => buffer.AsSpan(start);

    /// <summary>What was written so far; valid until the next write or <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => buffer.AsMemory(start);

    /// <summary>How many bytes are written.</summary>
    public int Position => buffer.Length - start;

    /// <summary>An empty encoder; dispose it to give its buffer back.</summary>
    public static ProtoEncoder Rent()
    {
        var encoder = cached ?? new ProtoEncoder();
        cached = null;
        encoder.start = encoder.buffer.Length;
        return encoder;
    }

    /// <summary>Gives the encoder back; it must not be used any more.</summary>
    public void Dispose()
    {
        if (buffer.Length > 1 << 20)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = ArrayPool<byte>.Shared.Rent(4096);
        }

        start = buffer.Length;
        cached = this;
    }

    /// <summary>Writes the number of bytes written since <paramref name="end"/>.</summary>
    /// <param name="end"><see cref="Position"/> before the message was written.</param>
    public void Length(int end) => Varint(Position - end);

    /// <summary>Writes a tag.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Tag(uint tag)
    {
        if (tag < 0x80)
        {
            Reserve(1);
            buffer[--start] = (byte)tag;
        }
        else
        {
            Varint(tag);
        }
    }

    /// <summary>Writes a whole number; negative ones take ten bytes.</summary>
    public void Varint(long value)
    {
        Reserve(10);
        var bits = (ulong)value;
        if (bits < 0x80)
        {
            buffer[--start] = (byte)bits;
            return;
        }

        var size = (int)(((uint)(63 - System.Numerics.BitOperations.LeadingZeroCount(bits)) / 7) + 1);
        start -= size;
        var at = start;
        while (bits >= 0x80)
        {
            buffer[at++] = (byte)(bits | 0x80);
            bits >>= 7;
        }

        buffer[at] = (byte)bits;
    }

    /// <summary>Writes bytes without their length.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        start -= bytes.Length;
        bytes.CopyTo(buffer.AsSpan(start));
    }

    /// <summary>Writes a string.</summary>
    public void String(string value)
    {
        Reserve(value.Length);
        var size = value.Length;
        if (Ascii.FromUtf16(value, buffer.AsSpan(start - size, size), out _) == OperationStatus.Done)
        {
            start -= size;
        }
        else
        {
            size = Encoding.UTF8.GetByteCount(value);
            Reserve(size);
            start -= size;
            Encoding.UTF8.GetBytes(value, buffer.AsSpan(start, size));
        }

        Varint(size);
    }

    /// <summary>Writes eight bytes.</summary>
    public void Double(double value)
    {
        Reserve(8);
        start -= 8;
        BinaryPrimitives.WriteDoubleLittleEndian(buffer.AsSpan(start), value);
    }

    private void Reserve(int size)
    {
        if (start < size)
        {
            Grow(size);
        }
    }

    private void Grow(int size)
    {
        var used = Position;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(used + size), buffer.Length * 2));
        buffer.AsSpan(start).CopyTo(larger.AsSpan(larger.Length - used));
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
        start = larger.Length - used;
    }
}
