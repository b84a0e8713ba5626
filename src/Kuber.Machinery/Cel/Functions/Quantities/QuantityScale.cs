using System.Globalization;

namespace Kuber.Machinery.Cel.Functions.Quantities;

/// <summary>How upstream keeps a quantity that was read: as a number of 64 bits with a power of ten, or as a decimal of any length.</summary>
internal static class QuantityScale
{
    private const int MostDigits = 18;
    private const int MostBinaryDigits = 15;
    private const int SmallestScale = -9;

    /// <summary>The power of ten; null where it is kept as a decimal.</summary>
    /// <param name="text">A quantity.</param>
    public static int? Of(string text)
    {
        var rest = text.AsSpan().TrimStart("+-");
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        var whole = (end < 0 ? rest : rest[..end]).TrimStart('0').Length;
        rest = end < 0 ? [] : rest[end..];
        var decimals = 0;
        if (rest.StartsWith("."))
        {
            rest = rest[1..];
            end = rest.IndexOfAnyExceptInRange('0', '9');
            decimals = end < 0 ? rest.Length : end;
            rest = rest[decimals..];
        }

        var (exponent, isBinary) = Exponent(rest);
        var digits = Math.Max(1, whole) + decimals;
        if (isBinary)
        {
            return decimals == 0 && digits + (int)(exponent * 3 / 10f) < MostBinaryDigits ? 0 : null;
        }

        var scale = exponent - decimals;
        return digits <= MostDigits && scale >= SmallestScale ? scale : null;
    }

    private static (int Exponent, bool IsBinary) Exponent(ReadOnlySpan<char> suffix) => suffix switch
    {
        "" => (0, false),
        [var unit, 'i'] => (("KMGTPE".IndexOf(unit, StringComparison.Ordinal) + 1) * 10, true),
        [var unit] => (("numXkMGTPE".IndexOf(unit, StringComparison.Ordinal) * 3) - 9, false),
        _ => (int.Parse(suffix[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), false),
    };
}
