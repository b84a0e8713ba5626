using System.Globalization;

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

    private static (bool Negative, string Digits, int Point) Shortest(double value)
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
        var (negative, digits, point) = Shortest(value);
        var sign = negative ? "-" : "";
        if (point <= 0)
        {
            return sign + "0." + new string('0', -point) + digits;
        }

        return digits.Length <= point ? sign + digits + new string('0', point - digits.Length) : sign + digits[..point] + "." + digits[point..];
    }

    private static string Exponent(double value, int exponentDigits)
    {
        var (negative, digits, point) = Shortest(value);
        var exponent = point - 1;
        var mantissa = digits.Length == 1 ? digits : digits[..1] + "." + digits[1..];
        var power = Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).PadLeft(exponentDigits, '0');
        return (negative ? "-" : "") + mantissa + "e" + (exponent < 0 ? "-" : "+") + power;
    }
}
