using System.Buffers;
using System.Text;

namespace Kuber.Api.Runtime;

/// <summary>The parts of JSON text: strings and their escapes.</summary>
internal static class JsonText
{
    private static readonly SearchValues<byte> StringStops = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(i => (byte)i), (byte)'"', (byte)'\\']);

    /// <summary>How many bytes from the start are plain: before the closing quote, an escape or a control character; -1 if all are.</summary>
    public static int PlainLength(ReadOnlySpan<byte> text) => text.IndexOfAny(StringStops);

    /// <summary>The position behind the string that starts at <paramref name="start"/>; the end of the text if it is never closed.</summary>
    public static int EndOfString(ReadOnlySpan<byte> data, int start)
    {
        var i = start + 1;
        while (i < data.Length)
        {
            if (data[i] == '"')
            {
                return i + 1;
            }

            i += data[i] == '\\' ? 2 : 1;
        }

        return data.Length;
    }

    /// <summary>
    /// The text between the quotes of a JSON string. Half a surrogate pair and bytes that are not UTF-8 become U+FFFD, as in Go.
    /// </summary>
    public static string Unescape(ReadOnlySpan<byte> inner)
    {
        if (!inner.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(inner);
        }

        var b = new StringBuilder(inner.Length);
        while (inner.Length > 0)
        {
            var escape = inner.IndexOf((byte)'\\');
            if (escape < 0)
            {
                b.Append(Encoding.UTF8.GetString(inner));
                break;
            }

            b.Append(Encoding.UTF8.GetString(inner[..escape]));
            inner = inner[escape..];
            if (inner.Length < 2)
            {
                break;
            }

            var taken = 2;
            switch (inner[1])
            {
                case (byte)'b': b.Append('\b'); break;
                case (byte)'f': b.Append('\f'); break;
                case (byte)'n': b.Append('\n'); break;
                case (byte)'r': b.Append('\r'); break;
                case (byte)'t': b.Append('\t'); break;
                case (byte)'u': taken = AppendUnicode(b, inner); break;
                default: b.Append((char)inner[1]); break;
            }

            inner = inner[taken..];
        }

        return b.ToString();
    }

    /// <summary>The value of four hexadecimal digits, or -1.</summary>
    public static int Hex4(ReadOnlySpan<byte> digits)
    {
        if (digits.Length < 4)
        {
            return -1;
        }

        var value = 0;
        foreach (var c in digits[..4])
        {
            if (!char.IsAsciiHexDigit((char)c))
            {
                return -1;
            }

            value = (value << 4) | (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        }

        return value;
    }

    private static int AppendUnicode(StringBuilder b, ReadOnlySpan<byte> escape)
    {
        var unit = Hex4(escape[2..]);
        if (unit < 0)
        {
            b.Append('\ufffd');
            return escape.Length;
        }

        if (char.IsHighSurrogate((char)unit) && escape.Length >= 12 && escape[6] == '\\' && escape[7] == 'u')
        {
            var low = Hex4(escape[8..]);
            if (low >= 0 && char.IsLowSurrogate((char)low))
            {
                b.Append((char)unit).Append((char)low);
                return 12;
            }
        }

        b.Append(char.IsSurrogate((char)unit) ? '\ufffd' : (char)unit);
        return 6;
    }
}
