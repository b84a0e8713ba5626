using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Kuber.Api.Runtime;

/// <summary>Writes compact JSON in UTF-8 into a growing buffer from the shared pool, escaping as Go's encoding/json does.</summary>
public sealed partial class JsonEncoder : IDisposable
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(i => (char)i), '"', '\\', '<', '>', '&', '\u2028', '\u2029']);

    // The bytes that characters to be escaped begin with; 0xE2 begins others too.
    private static readonly SearchValues<byte> Suspect = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(i => (byte)i), (byte)'"', (byte)'\\', (byte)'<', (byte)'>', (byte)'&', 0xE2]);

    [ThreadStatic]
    private static JsonEncoder? cached;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int position;

    private JsonEncoder()
    {
    }

    /// <summary>What was written so far; valid until the next write or <see cref="Dispose"/>.</summary>
    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, position);

    /// <summary>What was written so far; valid until the next write or <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => buffer.AsMemory(0, position);

    /// <summary>Whether lists and maps that are set but empty are written too; for showing values in messages, not for the wire.</summary>
    public bool ShowsEmpty { get; set; }

    /// <summary>An empty encoder; dispose it to give its buffer back.</summary>
    public static JsonEncoder Rent()
    {
        var encoder = cached ?? new JsonEncoder();
        cached = null;
        encoder.position = 0;
        encoder.ShowsEmpty = false;
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

        position = 0;
        cached = this;
    }

    /// <summary>Starts an object.</summary>
    public void BeginObject() => Byte((byte)'{');

    /// <summary>Ends an object.</summary>
    public void EndObject() => Byte((byte)'}');

    /// <summary>Starts an array.</summary>
    public void BeginArray() => Byte((byte)'[');

    /// <summary>Ends an array.</summary>
    public void EndArray() => Byte((byte)']');

    /// <summary>Separates a value from the one before it in an array or object.</summary>
    public void Separate()
    {
        if (position > 0 && buffer[position - 1] is not ((byte)'{' or (byte)'['))
        {
            Byte((byte)',');
        }
    }

    /// <summary>Writes a name known beforehand.</summary>
    /// <param name="commaNameColon">The comma, the quoted name and the colon; the comma is left out at the start of an object.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Name(ReadOnlySpan<byte> commaNameColon)
    {
        var span = Reserve(commaNameColon.Length);
        if (buffer[position - 1] == '{')
        {
            commaNameColon = commaNameColon[1..];
        }

        commaNameColon.CopyTo(span);
        position += commaNameColon.Length;
    }

    /// <summary>Writes a name found at run time, with its comma and colon.</summary>
    public void Key(string name)
    {
        Separate();
        String(name);
        Byte((byte)':');
    }

    /// <summary>Writes bytes that are JSON already.</summary>
    public void Raw(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        position += utf8.Length;
    }

    /// <summary>Writes <c>null</c>.</summary>
    public void Null() => Raw("null"u8);

    /// <summary>Writes a string.</summary>
    public void String(string value)
    {
        var span = Reserve((value.Length * 3) + 2);
        var n = Encoding.UTF8.GetBytes(value, span[1..]);
        if (span.Slice(1, n).IndexOfAny(Suspect) >= 0)
        {
            EscapedString(value);
            return;
        }

        span[0] = (byte)'"';
        span[n + 1] = (byte)'"';
        position += n + 2;
    }

    internal void Byte(byte value)
    {
        if (position == buffer.Length)
        {
            Grow(1);
        }

        buffer[position++] = value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Span<byte> Reserve(int size)
    {
        if (buffer.Length - position < size)
        {
            Grow(size);
        }

        return buffer.AsSpan(position);
    }

    internal void Advance(int size) => position += size;

    private void EscapedString(string value)
    {
        Byte((byte)'"');
        var rest = value.AsSpan();
        while (rest.Length > 0)
        {
            var stop = rest.IndexOfAny(Escaped);
            var plain = stop < 0 ? rest : rest[..stop];
            position += Encoding.UTF8.GetBytes(plain, Reserve(plain.Length * 3));
            if (stop < 0)
            {
                break;
            }

            Escape(rest[stop]);
            rest = rest[(stop + 1)..];
        }

        Byte((byte)'"');
    }

    private void Escape(char c)
    {
        switch (c)
        {
            case '"': Raw("\\\""u8); break;
            case '\\': Raw("\\\\"u8); break;
            case '\n': Raw("\\n"u8); break;
            case '\r': Raw("\\r"u8); break;
            case '\t': Raw("\\t"u8); break;
            case '\b': Raw("\\b"u8); break;
            case '\f': Raw("\\f"u8); break;
            default:
                Raw("\\u"u8);
                for (var shift = 12; shift >= 0; shift -= 4)
                {
                    Byte((byte)"0123456789abcdef"[(c >> shift) & 15]);
                }

                break;
        }
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(position + size), buffer.Length * 2));
        buffer.AsSpan(0, position).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
