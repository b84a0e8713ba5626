using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Kuber.Api.Runtime;

/// <summary>Scalars and API value types.</summary>
public ref partial struct JsonDecoder
{
    /// <summary>A string.</summary>
    public string ReadString()
    {
        var c = Peek();
        if (c == '"')
        {
            var start = position + 1;
            var plain = JsonText.PlainLength(data[start..]);
            if (plain < 0)
            {
                Syntax();
            }

            var end = start + plain;
            if (data[end] == '"')
            {
                position = end + 1;
                return StringCache.Get(data.Slice(start, plain));
            }

            SkipValue();
            return JsonText.Unescape(data[start..(position - 1)]);
        }

        if (TryReadNull())
        {
            return "";
        }

        WrongType();
        return "";
    }

    /// <summary>A whole number of 32 bits.</summary>
    public int ReadInt32() => (int)ReadInteger(int.MinValue, int.MaxValue);

    /// <summary>A whole number of 64 bits.</summary>
    public long ReadInt64() => ReadInteger(long.MinValue, long.MaxValue);

    /// <summary>True or false.</summary>
    public bool ReadBool()
    {
        var c = Peek();
        if (c == 't' && data[position..].StartsWith("true"u8))
        {
            position += 4;
            return true;
        }

        if (c == 'f' && data[position..].StartsWith("false"u8))
        {
            position += 5;
            return false;
        }

        if (!TryReadNull())
        {
            WrongType();
        }

        return false;
    }

    /// <summary>A floating-point number.</summary>
    public double ReadDouble()
    {
        var c = Peek();
        if (c is (byte)'-' or (>= (byte)'0' and <= (byte)'9'))
        {
            var start = position;
            var text = ReadRawSpan();
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
            {
                return value;
            }

            position = start;
            WrongType(withNumber: true);
        }

        if (!TryReadNull())
        {
            WrongType();
        }

        return 0;
    }

    /// <summary>Bytes in base64.</summary>
    public ByteString ReadBytes()
    {
        var c = Peek();
        if (c == 'n' && TryReadNull())
        {
            return default;
        }

        if (c != '"')
        {
            WrongType();
        }

        var start = position;
        var raw = ReadRawSpan()[1..^1];
        if (raw.Contains((byte)'\\'))
        {
            raw = Encoding.UTF8.GetBytes(JsonText.Unescape(raw));
        }

        if (raw.IndexOfAny((byte)'\r', (byte)'\n') >= 0)
        {
            raw = raw.ToArray().Where(b => b is not ((byte)'\r' or (byte)'\n')).ToArray();
        }

        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(raw.Length)];
        if (Base64.DecodeFromUtf8(raw, bytes, out var consumed, out var written) != OperationStatus.Done || raw.IndexOf((byte)' ') >= 0)
        {
            BadValue(start, string.Create(CultureInfo.InvariantCulture, $"illegal base64 data at input byte {Base64Fault(raw)}"));
        }

        return new(written == bytes.Length ? bytes : bytes[..written]);
    }

    /// <summary>A quantity, as a string or a number.</summary>
    public Quantity ReadQuantity()
    {
        if (Peek() == 'n' && TryReadNull())
        {
            return default;
        }

        if (PlainText() is { Length: > 0 } plain && Quantity.TryParseCommon(plain, out var common))
        {
            position += plain.Length + 2;
            return common;
        }

        var start = position;
        var raw = ReadRawSpan();
        var text = raw[0] == '"' ? JsonText.Unescape(raw[1..^1]) : Encoding.UTF8.GetString(raw);
        if (Quantity.TryParse(text.Trim(), out var value))
        {
            return value;
        }

        BadValue(start, Quantity.ParseError(text.Trim()));
        return default;
    }

    /// <summary>A whole number or a string.</summary>
    public IntOrString ReadIntOrString() => Peek() == '"' ? new IntOrString(ReadString()) : new IntOrString(ReadInt32());

    /// <summary>A time of whole seconds; null for <c>null</c>.</summary>
    public Time? ReadTime()
    {
        var start = Peek() == 'n' ? -1 : position;
        if (start < 0 && TryReadNull())
        {
            return null;
        }

        if (TimeText.TryParsePlain(PlainText(), fraction: 0, out var plain))
        {
            position += TimeText.SecondsLength + 2;
            return new Time((plain - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond);
        }

        var text = ReadString();
        if (!TimeText.TryParse(text, fraction: 0, out var ticks, out var error))
        {
            BadValue(start, error);
        }

        return new Time((ticks / TimeSpan.TicksPerSecond) - (DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerSecond));
    }

    /// <summary>A time of whole microseconds; null for <c>null</c>.</summary>
    public MicroTime? ReadMicroTime()
    {
        var start = Peek() == 'n' ? -1 : position;
        if (start < 0 && TryReadNull())
        {
            return null;
        }

        if (TimeText.TryParsePlain(PlainText(), fraction: 6, out var plain))
        {
            position += TimeText.MicrosecondsLength + 2;
            return new MicroTime((plain - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);
        }

        var text = ReadString();
        if (!TimeText.TryParse(text, fraction: 6, out var ticks, out var error))
        {
            BadValue(start, error);
        }

        return new MicroTime((ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);
    }

    /// <summary>A span of time, such as <c>1h0m5s</c>.</summary>
    public Duration ReadDuration()
    {
        if (Peek() == 'n' && TryReadNull())
        {
            return default;
        }

        var start = position;
        var text = ReadString();
        if (!DurationText.TryParse(text, out var value, out var error))
        {
            BadValue(start, error);
        }

        return value;
    }

    /// <summary>Any value, kept as its text; <c>null</c> reads as the default.</summary>
    public RawJson ReadRawJson() => Peek() == 'n' && TryReadNull() ? default : new(ReadRawSpan().ToArray());

    /// <summary>The characters of a string that comes next and has no escapes; empty where none does. Moves nothing.</summary>
    private readonly ReadOnlySpan<byte> PlainText()
    {
        if (position >= data.Length || data[position] != '"')
        {
            return default;
        }

        var rest = data[(position + 1)..];
        var plain = JsonText.PlainLength(rest);
        return plain >= 0 && rest[plain] == '"' ? rest[..plain] : default;
    }

    private long ReadInteger(long min, long max)
    {
        var c = Peek();
        var i = position;
        var negative = c == '-';
        if (negative)
        {
            i++;
        }

        var start = i;
        ulong value = 0;
        while (i < data.Length && (uint)(data[i] - '0') <= 9 && i - start < 20)
        {
            value = (value * 10) + (uint)(data[i] - '0');
            i++;
        }

        var digits = i - start;
        if (digits is > 0 and < 20 && (data[start] != '0' || digits == 1)
            && (i >= data.Length || data[i] is not ((byte)'.' or (byte)'e' or (byte)'E'))
            && (negative ? value <= (ulong)-(min + 1) + 1 : value <= (ulong)max))
        {
            position = i;
            return negative ? -(long)value : (long)value;
        }

        if (TryReadNull())
        {
            return 0;
        }

        WrongType(withNumber: true);
        return 0;
    }

    private static int Base64Fault(ReadOnlySpan<byte> raw)
    {
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '=')
            {
                // Padding counts at the end of a group of four: one or two characters.
                var inGroup = i & 3;
                return inGroup < 2 ? i : inGroup == 2 ? (i + 1 < raw.Length && raw[i + 1] == '=' ? i + 2 : i + 1) : i + 1;
            }

            if (!char.IsAsciiLetterOrDigit((char)raw[i]) && raw[i] is not ((byte)'+' or (byte)'/'))
            {
                return i;
            }
        }

        return raw.Length & ~3;
    }
}
