using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Kuber.Api.Runtime;

/// <summary>
/// A fixed-point number with a unit suffix, such as <c>100m</c>, <c>1.5Gi</c> or <c>1e3</c>, kept in whole billionths
/// (finer parts are rounded up, as upstream does) and shown in canonical form. <c>default</c> is zero.
/// Equality and order look at the number alone, not at the format.
/// </summary>
public readonly partial struct Quantity : IEquatable<Quantity>, IComparable<Quantity>
{
    private const long NanosPerUnit = 1_000_000_000;
    private static readonly Int128 Max = (Int128)long.MaxValue * NanosPerUnit;
    private readonly Int128 nanos;

    private Quantity(Int128 nanos, QuantityFormat format)
    {
        this.nanos = nanos;
        Format = format;
    }

    /// <summary>The family of suffixes to show it with.</summary>
    public QuantityFormat Format { get; }

    /// <summary>Whether it is zero.</summary>
    public bool IsZero => nanos == 0;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Int128.Sign(nanos);

    /// <summary>The number in whole units, rounded away from zero, bounded by the range of <see cref="long"/>.</summary>
    public long Value => Scaled(NanosPerUnit);

    /// <summary>The number in thousandths, rounded away from zero, bounded by the range of <see cref="long"/>.</summary>
    public long MilliValue => Scaled(1_000_000);

    /// <summary>Whether it has no fractional part.</summary>
    public bool IsInteger => nanos % NanosPerUnit == 0;

    /// <summary>The number as a double, for ratios.</summary>
    public double ToDouble() => (double)nanos / NanosPerUnit;

    /// <summary>A whole number.</summary>
    public static Quantity Of(long value, QuantityFormat format = QuantityFormat.DecimalSI) => new((Int128)value * NanosPerUnit, format);

    /// <summary>A number of thousandths.</summary>
    public static Quantity OfMilli(long milli, QuantityFormat format = QuantityFormat.DecimalSI) => new((Int128)milli * 1_000_000, format);

    /// <summary>A number of billionths.</summary>
    public static Quantity OfNano(Int128 nano, QuantityFormat format = QuantityFormat.DecimalSI) => new(nano, format);

    /// <summary>Reads a quantity.</summary>
    /// <exception cref="FormatException">The text is not a quantity.</exception>
    public static Quantity Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException(ParseError(text));

    /// <summary>Why a text is no quantity.</summary>
    public static string ParseError(string? text)
    {
        var rest = (text ?? "").AsSpan();
        rest = rest.Length > 0 && rest[0] is '+' or '-' ? rest[1..] : rest;
        rest = rest.TrimStart("0123456789");
        rest = rest.Length > 0 && rest[0] == '.' ? rest[1..].TrimStart("0123456789") : rest;
        rest = rest.TrimStart("eEinumkKMGTP");
        rest = rest.Length > 0 && rest[0] is '+' or '-' ? rest[1..] : rest;
        return !string.IsNullOrEmpty(text) && rest.TrimStart("0123456789").IsEmpty
            ? "unable to parse quantity's suffix"
            : "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
    }

    /// <summary>Reads a quantity; false where the text is not one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quantity value)
    {
        value = default;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        Span<byte> common = stackalloc byte[CommonDigits + 2];
        if (text.Length <= common.Length && Ascii.FromUtf16(text, common, out var length) == OperationStatus.Done && TryParseCommon(common[..length], out value))
        {
            return true;
        }

        var end = 0;
        var negative = text[0] == '-';
        if (text[0] is '+' or '-')
        {
            end = 1;
        }

        var start = end;
        var point = -1;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
        {
            if (text[end] == '.')
            {
                if (point >= 0)
                {
                    return false;
                }

                point = end;
            }

            end++;
        }

        // A suffix without a number stands for nothing, as it does for upstream.
        if (!TrySuffix(text.AsSpan(end), out var baseTwo, out var exponent, out var format))
        {
            return false;
        }

        value = new(Combine(text.AsSpan(start, end - start), baseTwo, exponent, negative), format);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Quantity other) => nanos.CompareTo(other.nanos);

    /// <inheritdoc/>
    public bool Equals(Quantity other) => nanos == other.nanos;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Quantity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => nanos.GetHashCode();

    /// <summary>The sum, shown in the format of the left operand (of the right one where the left is zero).</summary>
    public static Quantity operator +(Quantity left, Quantity right) =>
        new(Bound(left.nanos + right.nanos), left.IsZero ? right.Format : left.Format);

    /// <summary>The difference, shown in the format of the left operand (of the right one where the left is zero).</summary>
    public static Quantity operator -(Quantity left, Quantity right) =>
        new(Bound(left.nanos - right.nanos), left.IsZero ? right.Format : left.Format);

    /// <summary>Compares the numbers.</summary>
    public static bool operator ==(Quantity left, Quantity right) => left.Equals(right);

    /// <summary>Compares the numbers.</summary>
    public static bool operator !=(Quantity left, Quantity right) => !left.Equals(right);

    /// <summary>Compares the numbers.</summary>
    public static bool operator <(Quantity left, Quantity right) => left.nanos < right.nanos;

    /// <summary>Compares the numbers.</summary>
    public static bool operator >(Quantity left, Quantity right) => left.nanos > right.nanos;

    /// <summary>Compares the numbers.</summary>
    public static bool operator <=(Quantity left, Quantity right) => left.nanos <= right.nanos;

    /// <summary>Compares the numbers.</summary>
    public static bool operator >=(Quantity left, Quantity right) => left.nanos >= right.nanos;

    private static Int128 Bound(Int128 value) => Int128.Clamp(value, -Max, Max);

    private long Scaled(long unit)
    {
        var (quotient, remainder) = Int128.DivRem(nanos, unit);
        quotient += Int128.Sign(remainder);
        return (long)Int128.Clamp(quotient, long.MinValue, long.MaxValue);
    }

    // More digits than any value in range has, with every suffix.
    private const int SignificantDigits = 100;
    private const int MaxDecimals = 1000;

    private static Int128 Combine(ReadOnlySpan<char> number, bool baseTwo, int exponent, bool negative)
    {
        System.Numerics.BigInteger mantissa = 0;
        var decimals = 0;
        var seenPoint = false;
        var significant = 0;
        var finer = false;
        foreach (var c in number)
        {
            if (c == '.')
            {
                seenPoint = true;
                continue;
            }

            significant += significant > 0 || c != '0' ? 1 : 0;
            if (significant <= SignificantDigits)
            {
                mantissa = (mantissa * 10) + (c - '0');
                decimals += seenPoint ? 1 : 0;
            }
            else
            {
                // Digits before the point lead beyond the largest value, those behind it are too fine to count one by one.
                decimals -= seenPoint || decimals < -SignificantDigits ? 0 : 1;
                finer |= c != '0';
            }
        }

        // value = mantissa * 10^-decimals * (10|2)^exponent, in billionths; what is finer rounds away from zero.
        var numerator = mantissa * NanosPerUnit * System.Numerics.BigInteger.Pow(10, Math.Max(0, -decimals));
        var denominator = System.Numerics.BigInteger.Pow(10, Math.Clamp(decimals, 0, MaxDecimals));
        if (baseTwo)
        {
            numerator <<= exponent;
        }
        else if (exponent >= 0)
        {
            numerator *= System.Numerics.BigInteger.Pow(10, Math.Min(exponent, 60));
        }
        else
        {
            denominator *= System.Numerics.BigInteger.Pow(10, Math.Min(-exponent, 60));
        }

        var quotient = System.Numerics.BigInteger.DivRem(numerator, denominator, out var remainder);
        if (!remainder.IsZero || finer)
        {
            quotient += 1;
        }

        var bounded = System.Numerics.BigInteger.Min(quotient, (System.Numerics.BigInteger)Max);
        var result = (Int128)bounded;
        return negative ? -result : result;
    }

    private static bool TrySuffix(ReadOnlySpan<char> suffix, out bool baseTwo, out int exponent, out QuantityFormat format)
    {
        baseTwo = false;
        exponent = 0;
        format = QuantityFormat.DecimalSI;
        switch (suffix)
        {
            case "": return true;
            case "n": exponent = -9; return true;
            case "u": exponent = -6; return true;
            case "m": exponent = -3; return true;
            case "k": exponent = 3; return true;
            case "M": exponent = 6; return true;
            case "G": exponent = 9; return true;
            case "T": exponent = 12; return true;
            case "P": exponent = 15; return true;
            case "E": exponent = 18; return true;
        }

        if (suffix.Length == 2 && suffix[1] == 'i')
        {
            var power = "KMGTPE".IndexOf(suffix[0], StringComparison.Ordinal);
            baseTwo = true;
            exponent = (power + 1) * 10;
            format = QuantityFormat.BinarySI;
            return power >= 0;
        }

        if (suffix.Length > 1 && suffix[0] is 'e' or 'E')
        {
            format = QuantityFormat.DecimalExponent;
            return int.TryParse(suffix[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent);
        }

        return false;
    }
}
