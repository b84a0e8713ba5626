using System.Globalization;
using System.Numerics;

namespace Kuber.Machinery.Trees;

/// <summary>Writes floating point numbers as Go does.</summary>
public static class GoFloat
{
    /// <summary>As in JSON: decimal notation from 1e-6 to below 1e21, otherwise with exponent (<c>1e-7</c>, <c>1e+21</c>).</summary>
    public static string Json(double value)
    {
        var magnitude = Math.Abs(value);
        return magnitude != 0 && magnitude is < 1e-6 or >= 1e21 ? Exponent(value, 1) : Decimal(value);
    }

    /// <summary>As Go's <c>%v</c>: decimal notation from 1e-4 to below 1e21, otherwise with an exponent of two digits.</summary>
    public static string General(double value)
    {
        if (double.IsNaN(value))
        {
            return "NaN";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "+Inf" : "-Inf";
        }

        var magnitude = Math.Abs(value);
        return magnitude != 0 && magnitude is < 1e-4 or >= 1e21 ? Exponent(value, 2) : Decimal(value);
    }

    /// <summary>As Go's <c>%g</c> without a precision: decimal notation from 1e-4 to below 1e6, otherwise with an exponent of two digits.</summary>
    public static string Shortest(double value)
    {
        if (!double.IsFinite(value))
        {
            return General(value);
        }

        var magnitude = Math.Abs(value);
        return magnitude != 0 && magnitude is < 1e-4 or >= 1e6 ? Exponent(value, 2) : Decimal(value);
    }

    /// <summary>As Go's <c>%.6f</c>: so many digits after the point, the exact value rounded half to even.</summary>
    public static string Fixed(double value, int decimals)
    {
        var (negative, numerator, denominator) = Exact(value);
        var digits = RoundedQuotient(numerator * BigInteger.Pow(10, decimals), denominator).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return (negative ? "-" : "") + digits[..^decimals] + (decimals > 0 ? "." + digits[^decimals..] : "");
    }

    /// <summary>The mantissa and the exponent of ten, as in Go's <c>%.6e</c>.</summary>
    public static (string Mantissa, int Exponent) Scientific(double value, int decimals)
    {
        var (negative, numerator, denominator) = Exact(value);
        var exponent = value == 0 ? 0 : ShortestDigits(value).Point - 1;
        var scale = decimals - exponent;
        var scaled = scale >= 0
            ? RoundedQuotient(numerator * BigInteger.Pow(10, scale), denominator)
            : RoundedQuotient(numerator, denominator * BigInteger.Pow(10, -scale));
        var digits = scaled.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        if (digits.Length > decimals + 1)
        {
            digits = digits[..^1];
            exponent++;
        }

        return ((negative ? "-" : "") + digits[..1] + (decimals > 0 ? "." + digits[1..] : ""), exponent);
    }

    private static (bool Negative, BigInteger Numerator, BigInteger Denominator) Exact(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        var power = (int)((bits >> 52) & 0x7FF);
        var fraction = bits & 0xFFFFFFFFFFFFF;
        var (mantissa, shift) = power == 0 ? (fraction, -1074) : (fraction | (1UL << 52), power - 1075);
        return (double.IsNegative(value), shift > 0 ? new BigInteger(mantissa) << shift : mantissa, shift < 0 ? BigInteger.One << -shift : BigInteger.One);
    }

    private static BigInteger RoundedQuotient(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        var half = (rest * 2).CompareTo(denominator);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    private static (bool Negative, string Digits, int Point) ShortestDigits(double value)
    {
        var round = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var e = round.IndexOf('E', StringComparison.Ordinal);
        var mantissa = e < 0 ? round : round[..e];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('0').TrimEnd('0');
        var exponent = 0;
        if (e < 0 && digits.Length > 0)
        {
            // The exponent of the first digit that is not zero.
            var whole = dot < 0 ? mantissa : mantissa[..dot];
            exponent = whole.TrimStart('0').Length > 0
                ? whole.Length - 1
                : -(mantissa[(dot + 1)..].TakeWhile(c => c == '0').Count() + 1);
        }
        else if (e >= 0)
        {
            exponent = int.Parse(round.AsSpan(e + 1), CultureInfo.InvariantCulture) + (dot < 0 ? mantissa.Length : dot) - 1;
        }

        return (double.IsNegative(value), digits.Length == 0 ? "0" : digits, digits.Length == 0 ? 1 : exponent + 1);
    }

    private static string Decimal(double value)
    {
        var (negative, digits, point) = ShortestDigits(value);
        var sign = negative ? "-" : "";
        if (point <= 0)
        {
            return sign + "0." + new string('0', -point) + digits;
        }

        return digits.Length <= point ? sign + digits + new string('0', point - digits.Length) : sign + digits[..point] + "." + digits[point..];
    }

    private static string Exponent(double value, int exponentDigits)
    {
        var (negative, digits, point) = ShortestDigits(value);
        var exponent = point - 1;
        var mantissa = digits.Length == 1 ? digits : digits[..1] + "." + digits[1..];
        var power = Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).PadLeft(exponentDigits, '0');
        return (negative ? "-" : "") + mantissa + "e" + (exponent < 0 ? "-" : "+") + power;
    }
}
