using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Kuber.Api.Runtime;

/// <summary>The canonical form, and a short way to read the common forms.</summary>
public readonly partial struct Quantity
{
    /// <summary>More bytes than any canonical form has.</summary>
    internal const int MaxLength = 48;

    // So many digits, times the largest scale of the short way, are in the range of Int128.
    private const int CommonDigits = 10;

    /// <summary>The canonical form: no fraction, and the largest suffix that keeps it so.</summary>
    public override string ToString()
    {
        Span<byte> utf8 = stackalloc byte[MaxLength];
        return Encoding.ASCII.GetString(utf8[..WriteTo(utf8)]);
    }

    /// <summary>Writes the canonical form; returns its length.</summary>
    internal int WriteTo(Span<byte> utf8)
    {
        var (whole, rest) = Int128.DivRem(nanos, NanosPerUnit);
        return rest == 0 && whole > long.MinValue && whole <= long.MaxValue ? WriteWhole((long)whole, utf8)
            : nanos >= long.MinValue && nanos <= long.MaxValue ? WriteFraction((long)nanos, utf8)
            : WriteLarge(utf8);
    }

    /// <summary>Reads the common forms, at most ten digits and a suffix; false where the text is of another form, or is no quantity.</summary>
    internal static bool TryParseCommon(ReadOnlySpan<byte> utf8, out Quantity value)
    {
        value = default;
        long number = 0;
        var digits = 0;
        while (digits < utf8.Length && digits <= CommonDigits && (uint)(utf8[digits] - '0') <= 9)
        {
            number = (number * 10) + (utf8[digits++] - '0');
        }

        if (digits is 0 or > CommonDigits || utf8.Length - digits > 2)
        {
            return false;
        }

        var suffix = utf8[digits..];
        var scale = suffix.Length switch
        {
            0 => NanosPerUnit,
            1 => suffix[0] switch
            {
                (byte)'n' => 1,
                (byte)'u' => 1_000,
                (byte)'m' => 1_000_000,
                (byte)'k' => NanosPerUnit * 1_000,
                (byte)'M' => NanosPerUnit * 1_000_000,
                (byte)'G' => NanosPerUnit * 1_000_000_000,
                _ => 0,
            },
            _ => suffix[1] != 'i' ? 0 : suffix[0] switch
            {
                (byte)'K' => NanosPerUnit << 10,
                (byte)'M' => NanosPerUnit << 20,
                (byte)'G' => NanosPerUnit << 30,
                _ => 0,
            },
        };
        if (scale == 0)
        {
            return false;
        }

        value = new(Bound((Int128)number * scale), suffix.Length == 2 ? QuantityFormat.BinarySI : QuantityFormat.DecimalSI);
        return true;
    }

    private int WriteWhole(long whole, Span<byte> utf8)
    {
        if (Format == QuantityFormat.BinarySI && Math.Abs(whole) >= 1024)
        {
            var power = Math.Min(BitOperations.TrailingZeroCount(whole) / 10, 6);
            Utf8Formatter.TryFormat(whole >> (power * 10), utf8, out var digits);
            return digits + WriteBinarySuffix(power, utf8[digits..]);
        }

        var exponent = 0;
        while (whole != 0 && exponent < 18 && whole % 1000 == 0)
        {
            whole /= 1000;
            exponent += 3;
        }

        Utf8Formatter.TryFormat(whole, utf8, out var length);
        return length + WriteDecimalSuffix(exponent, utf8[length..]);
    }

    private int WriteFraction(long mantissa, Span<byte> utf8)
    {
        var exponent = -9;
        while (mantissa % 1000 == 0)
        {
            mantissa /= 1000;
            exponent += 3;
        }

        Utf8Formatter.TryFormat(mantissa, utf8, out var length);
        return length + WriteDecimalSuffix(exponent, utf8[length..]);
    }

    private int WriteLarge(Span<byte> utf8)
    {
        var mantissa = nanos;
        var exponent = -9;
        while (exponent < 18 && mantissa % 1000 == 0)
        {
            mantissa /= 1000;
            exponent += 3;
        }

        mantissa.TryFormat(utf8, out var length, default, CultureInfo.InvariantCulture);
        return length + WriteDecimalSuffix(exponent, utf8[length..]);
    }

    private static int WriteBinarySuffix(int power, Span<byte> utf8)
    {
        if (power == 0)
        {
            return 0;
        }

        utf8[0] = "KMGTPE"u8[power - 1];
        utf8[1] = (byte)'i';
        return 2;
    }

    private int WriteDecimalSuffix(int exponent, Span<byte> utf8)
    {
        if (exponent == 0)
        {
            return 0;
        }

        if (Format == QuantityFormat.DecimalExponent)
        {
            utf8[0] = (byte)'e';
            Utf8Formatter.TryFormat(exponent, utf8[1..], out var digits);
            return digits + 1;
        }

        utf8[0] = "num kMGTPE"u8[(exponent + 9) / 3];
        return 1;
    }
}
