using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Kuber.Api.Runtime;

/// <summary>Reads protobuf messages forward, for the generated readers. Unknown fields are skipped.</summary>
/// <param name="data">One message without envelope.</param>
/// <param name="isTrusted">The message was checked when it was written, so that JSON in it is not checked again.</param>
public ref partial struct ProtoDecoder(ReadOnlySpan<byte> data, bool isTrusted = false)
{
    private const int MaxDepth = 300;

    private readonly ReadOnlySpan<byte> data = data;
    private readonly bool isTrusted = isTrusted;
    private int position;
    private int limit = data.Length;
    private int depth;

    /// <summary>Reads the next tag of the current message; false at its end.</summary>
    public bool NextTag(out uint tag)
    {
        if (position >= limit)
        {
            tag = 0;
            return false;
        }

        if (data[position] is var b and < 0x80)
        {
            position++;
            tag = b;
        }
        else
        {
            var value = ReadVarint();
            if (value > uint.MaxValue)
            {
                Fail("proto: wrong wire type");
            }

            tag = (uint)value;
        }

        if (tag >> 3 == 0)
        {
            Fail("proto: illegal tag 0");
        }

        return true;
    }

    /// <summary>Enters the message that comes next; hand the result to <see cref="Leave"/>.</summary>
    public int Enter()
    {
        if (++depth > MaxDepth)
        {
            Fail("proto: exceeded max depth");
        }

        var length = ReadLength();
        var outer = limit;
        limit = position + length;
        return outer;
    }

    /// <summary>Goes back to the message around.</summary>
    public void Leave(int outer)
    {
        depth--;
        position = limit;
        limit = outer;
    }

    /// <summary>Skips the value behind a tag.</summary>
    public void Skip(uint tag)
    {
        switch (tag & 7)
        {
            case 0:
                ReadVarint();
                break;
            case 1:
                Take(8);
                break;
            case 2:
                Take(ReadLength());
                break;
            case 3:
                SkipGroup(tag >> 3);
                break;
            case 5:
                Take(4);
                break;
            default:
                Fail("proto: illegal wireType " + (tag & 7));
                break;
        }
    }

    /// <summary>A whole number of up to 64 bits.</summary>
    public ulong ReadVarint()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (position >= limit)
            {
                Fail("unexpected EOF");
            }

            var b = data[position++];
            value |= (ulong)(b & 0x7f) << shift;
            if (b < 0x80)
            {
                return value;
            }
        }

        Fail("proto: integer overflow");
        return 0;
    }

    /// <summary>Eight bytes as a floating-point number.</summary>
    public double ReadDouble() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    /// <summary>The bytes of a length-delimited value.</summary>
    public ReadOnlySpan<byte> ReadSpan() => Take(ReadLength());

    [DoesNotReturn]
    private static void Fail(string message) => throw new DecodeException(message) { IsSyntax = true };

    private int ReadLength()
    {
        var length = ReadVarint();
        if (length > (ulong)(limit - position))
        {
            Fail("unexpected EOF");
        }

        return (int)length;
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > limit - position)
        {
            Fail("unexpected EOF");
        }

        var span = data.Slice(position, length);
        position += length;
        return span;
    }

    private void SkipGroup(uint number)
    {
        if (++depth > MaxDepth)
        {
            Fail("proto: exceeded max depth");
        }

        while (NextTag(out var tag))
        {
            if ((tag & 7) == 4)
            {
                if (tag >> 3 != number)
                {
                    Fail("proto: unexpected end of group");
                }

                depth--;
                return;
            }

            Skip(tag);
        }

        Fail("unexpected EOF");
    }
}
