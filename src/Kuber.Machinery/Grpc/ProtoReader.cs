using System.Buffers.Binary;
using System.Text;

namespace Kuber.Machinery.Grpc;

/// <summary>
/// Reads a protobuf message field by field, for the few messages that are read by hand:
/// <code>while (reader.Next()) switch (reader.Field) { case 1: name = reader.String(); break; default: reader.Skip(); break; }</code>
/// Each field must be read or skipped. Malformed input is <see cref="InvalidDataException"/>.
/// </summary>
public ref struct ProtoReader(ReadOnlyMemory<byte> message)
{
    private readonly ReadOnlySpan<byte> span = message.Span;
    private int position;

    /// <summary>The number of the present field.</summary>
    public int Field { get; private set; }

    /// <summary>How the present field is encoded: 0 varint, 1 eight bytes, 2 length-delimited, 5 four bytes.</summary>
    public int WireType { get; private set; }

    /// <summary>Goes to the next field; false at the end.</summary>
    public bool Next()
    {
        if (position >= span.Length)
        {
            return false;
        }
        var tag = Raw();
        Field = (int)(tag >> 3);
        WireType = (int)(tag & 7);
        return Field > 0 ? true : throw Malformed();
    }

    /// <summary>The value of an integer or enum field.</summary>
    public long Varint()
    {
        Expect(0);
        return (long)Raw();
    }

    /// <summary>The value of a bool field.</summary>
    public bool Bool() => Varint() != 0;

    /// <summary>The value of a double field.</summary>
    public double Double()
    {
        Expect(1);
        return BinaryPrimitives.ReadDoubleLittleEndian(Take(8).Span);
    }

    /// <summary>The value of a string field.</summary>
    public string String() => Encoding.UTF8.GetString(Bytes().Span);

    /// <summary>The value of a bytes field: a slice of the message, not a copy.</summary>
    public ReadOnlyMemory<byte> Bytes()
    {
        Expect(2);
        var length = Raw();
        return length <= (ulong)(span.Length - position) ? Take((int)length) : throw Malformed();
    }

    /// <summary>A reader of a message field.</summary>
    public ProtoReader Message() => new(Bytes());

    /// <summary>One entry of a map field of strings.</summary>
    public KeyValuePair<string, string> MapEntry()
    {
        var entry = Message();
        string key = "", value = "";
        while (entry.Next())
        {
            switch (entry.Field)
            {
                case 1: key = entry.String(); break;
                case 2: value = entry.String(); break;
                default: entry.Skip(); break;
            }
        }
        return new(key, value);
    }

    /// <summary>Passes over the present field.</summary>
    public void Skip()
    {
        switch (WireType)
        {
            case 0: Raw(); break;
            case 1: Take(8); break;
            case 2: Bytes(); break;
            case 5: Take(4); break;
            default: throw Malformed();
        }
    }

    private static InvalidDataException Malformed() => new("malformed protobuf message");

    private readonly void Expect(int wireType)
    {
        if (WireType != wireType)
        {
            throw Malformed();
        }
    }

    private ReadOnlyMemory<byte> Take(int count)
    {
        if (span.Length - position < count)
        {
            throw Malformed();
        }
        position += count;
        return message.Slice(position - count, count);
    }

    private ulong Raw()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64 && position < span.Length; shift += 7)
        {
            var next = span[position++];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
        throw Malformed();
    }
}
