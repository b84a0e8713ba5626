using System.Buffers;
using System.Buffers.Text;
using System.Globalization;

namespace Kuber.Api.Runtime;

/// <summary>Scalars, API value types, lists and maps.</summary>
public sealed partial class JsonEncoder
{
    private static readonly SearchValues<byte> NotCompact = SearchValues.Create(" \t\r\n<>&\u2028"u8);

    /// <summary>Writes a whole number.</summary>
    public void Int(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(20), out var n);
        position += n;
    }

    /// <summary>Writes true or false.</summary>
    public void Bool(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a floating-point number: plain decimals, with an exponent below 1e-6 and from 1e21.</summary>
    public void Double(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var magnitude = Math.Abs(value);
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        if (magnitude != 0 && (magnitude < 1e-6 || magnitude >= 1e21))
        {
            // .NET writes E-07 and E+21; Go e-7 and e+21.
            var power = int.Parse(text.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = string.Create(CultureInfo.InvariantCulture, $"{text[..exponent]}e{(power < 0 ? "-" : "+")}{Math.Abs(power):00}");
            text = text.Replace("e-0", "e-", StringComparison.Ordinal);
        }
        else if (exponent >= 0)
        {
            text = value.ToString(magnitude >= 1 ? "F0" : "0.#####################", CultureInfo.InvariantCulture);
        }

        foreach (var c in text)
        {
            Byte((byte)c);
        }
    }

    /// <summary>Writes bytes in base64; nil as <c>null</c>.</summary>
    public void Bytes(ByteString value)
    {
        if (value.IsNil)
        {
            Null();
            return;
        }

        var span = Reserve(Base64.GetMaxEncodedToUtf8Length(value.Length) + 2);
        span[0] = (byte)'"';
        Base64.EncodeToUtf8(value.Span, span[1..], out _, out var written);
        span[written + 1] = (byte)'"';
        position += written + 2;
    }

    /// <summary>Writes a quantity in its canonical form.</summary>
    public void Quantity(Quantity value)
    {
        var span = Reserve(Runtime.Quantity.MaxLength + 2);
        span[0] = (byte)'"';
        var n = value.WriteTo(span[1..]);
        span[n + 1] = (byte)'"';
        position += n + 2;
    }

    /// <summary>Writes a number or a string.</summary>
    public void IntOrString(IntOrString value)
    {
        if (value.IsString)
        {
            String(value.StringValue);
        }
        else
        {
            Int(value.IntValue);
        }
    }

    /// <summary>Writes a time of whole seconds.</summary>
    public void Time(Time value)
    {
        var span = Reserve(22);
        WriteSeconds(span, DateTime.UnixEpoch.AddTicks(value.UnixSeconds * TimeSpan.TicksPerSecond));
        span[20] = (byte)'Z';
        span[21] = (byte)'"';
        position += 22;
    }

    /// <summary>Writes a time of whole microseconds.</summary>
    public void MicroTime(MicroTime value)
    {
        var span = Reserve(29);
        var time = DateTime.UnixEpoch.AddTicks(value.UnixMicroseconds * TimeSpan.TicksPerMicrosecond);
        WriteSeconds(span, time);
        span[20] = (byte)'.';
        Digits(span[21..], (int)(time.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond), 6);
        span[27] = (byte)'Z';
        span[28] = (byte)'"';
        position += 29;
    }

    /// <summary>Writes a span of time.</summary>
    public void Duration(Duration value) => String(DurationText.Format(value));

    /// <summary>Writes a JSON value without white space; the default as <c>null</c>.</summary>
    public void RawJson(RawJson value)
    {
        if (value.Span.Length == 0)
        {
            Null();
        }
        else if (value.Span.IndexOfAny(NotCompact) < 0)
        {
            Raw(value.Span);
        }
        else
        {
            Compact(value.Span);
        }
    }

    /// <summary>Writes a list; nil as <c>null</c>.</summary>
    public void List<T, TCodec>(ApiList<T> value)
        where TCodec : struct, IValueCodec<T>
    {
        if (value.IsNil)
        {
            Null();
            return;
        }

        Byte((byte)'[');
        var first = true;
        foreach (var item in value.AsSpan())
        {
            if (!first)
            {
                Byte((byte)',');
            }

            first = false;
            TCodec.WriteJson(this, item);
        }

        Byte((byte)']');
    }

    /// <summary>Writes a map; nil as <c>null</c>.</summary>
    public void Map<TValue, TCodec>(ApiMap<TValue> value)
        where TCodec : struct, IValueCodec<TValue>
    {
        if (value.IsNil)
        {
            Null();
            return;
        }

        Byte((byte)'{');
        var first = true;
        foreach (ref readonly var entry in value.AsSpan())
        {
            if (!first)
            {
                Byte((byte)',');
            }

            first = false;
            String(entry.Key);
            Byte((byte)':');
            TCodec.WriteJson(this, entry.Value);
        }

        Byte((byte)'}');
    }

    private void Compact(ReadOnlySpan<byte> text)
    {
        var inString = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' when !inString:
                    break;
                case (byte)'<' or (byte)'>' or (byte)'&':
                    Escape((char)c);
                    break;
                case 0xE2 when i + 2 < text.Length && text[i + 1] == 0x80 && text[i + 2] is 0xA8 or 0xA9:
                    Escape(text[i + 2] == 0xA8 ? '\u2028' : '\u2029');
                    i += 2;
                    break;
                case (byte)'\\' when inString && i + 1 < text.Length:
                    Byte(c);
                    Byte(text[++i]);
                    break;
                default:
                    inString ^= c == '"';
                    Byte(c);
                    break;
            }
        }
    }

    private static void WriteSeconds(Span<byte> span, DateTime time)
    {
        var (date, hours) = time;
        var (year, month, day) = date;
        span[0] = (byte)'"';
        Digits(span[1..], year, 4);
        span[5] = (byte)'-';
        Digits(span[6..], month, 2);
        span[8] = (byte)'-';
        Digits(span[9..], day, 2);
        span[11] = (byte)'T';
        Digits(span[12..], hours.Hour, 2);
        span[14] = (byte)':';
        Digits(span[15..], hours.Minute, 2);
        span[17] = (byte)':';
        Digits(span[18..], hours.Second, 2);
    }

    private static void Digits(Span<byte> span, int value, int count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            span[i] = (byte)('0' + (value % 10));
            value /= 10;
        }
    }
}
