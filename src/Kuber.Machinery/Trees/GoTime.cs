using System.Globalization;

namespace Kuber.Machinery.Trees;

/// <summary>Writes moments and lengths of time as Go does.</summary>
public static class GoTime
{
    /// <summary>A moment in UTC as RFC 3339 with as many digits of a second as it needs.</summary>
    /// <param name="seconds">Whole seconds since 1970.</param>
    /// <param name="nanoseconds">Nanoseconds after these seconds.</param>
    public static string Text(long seconds, int nanoseconds)
    {
        var whole = DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return whole + Fraction(nanoseconds) + "Z";
    }

    /// <summary>A length of time in seconds, such as <c>90s</c> or <c>0.5s</c>.</summary>
    public static string SecondsText(long nanoseconds)
    {
        var (seconds, rest) = Math.DivRem(nanoseconds, 1_000_000_000);
        var sign = nanoseconds < 0 ? "-" : "";
        return sign + Math.Abs(seconds).ToString(CultureInfo.InvariantCulture) + Fraction((int)Math.Abs(rest)) + "s";
    }

    private static string Fraction(int nanoseconds) =>
        nanoseconds == 0 ? "" : "." + nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
}
