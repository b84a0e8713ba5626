using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Kuber.Api.Runtime;

/// <summary>Reads RFC 3339 times, and words what is wrong as Go does: the rest of the text at the first part that does not fit.</summary>
internal static class TimeText
{
    /// <summary>The length of a time of whole seconds in UTC.</summary>
    public const int SecondsLength = 20;

    /// <summary>The length of a time of whole microseconds in UTC.</summary>
    public const int MicrosecondsLength = 27;

    /// <summary>Reads a time in just the form that the server writes, such as <c>2006-01-02T15:04:05Z</c>; false for any other, right or wrong.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="fraction">How many digits the fraction of the second has: 0 or 6.</param>
    /// <param name="ticks">The time in UTC, in ticks of 100 ns.</param>
    public static bool TryParsePlain(ReadOnlySpan<byte> utf8, int fraction, out long ticks)
    {
        ticks = 0;
        if (utf8.Length != (fraction == 0 ? SecondsLength : MicrosecondsLength)
            || utf8[4] != '-' || utf8[7] != '-' || utf8[10] != 'T' || utf8[13] != ':' || utf8[16] != ':' || utf8[^1] != 'Z')
        {
            return false;
        }

        var (year, month, day) = (Plain(utf8[..4]), Plain(utf8[5..7]), Plain(utf8[8..10]));
        var (hour, minute, second) = (Plain(utf8[11..13]), Plain(utf8[14..16]), Plain(utf8[17..19]));
        var micros = fraction == 0 ? 0 : utf8[19] == '.' ? Plain(utf8[20..26]) : -1;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59 || micros < 0)
        {
            return false;
        }

        ticks = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).Ticks + (micros * TimeSpan.TicksPerMicrosecond);
        return true;
    }

    /// <param name="text">The text.</param>
    /// <param name="fraction">0: any or no fraction of a second; else just so many digits.</param>
    /// <param name="ticks">The time in UTC, in ticks of 100 ns.</param>
    /// <param name="error">What is wrong.</param>
    public static bool TryParse(string text, int fraction, out long ticks, [NotNullWhen(false)] out string? error)
    {
        ticks = 0;
        var layout = fraction == 0 ? "2006-01-02T15:04:05Z07:00" : "2006-01-02T15:04:05." + new string('0', fraction) + "Z07:00";
        var rest = text.AsSpan();
        if (!Number(ref rest, 4, out var year) || !Literal(ref rest, '-', out _))
        {
            return Fail(text, layout, rest.Length == text.Length ? text : rest.ToString(), rest.Length == text.Length ? "2006" : "-", out error);
        }

        string? range = null;
        int month = 0, day = 0, hour = 0, minute = 0, second = 0;
        ReadOnlySpan<char> before = rest;
        (string Part, int Value)[] parts = [("01", 0), ("02", 0), ("15", 0), ("04", 0), ("05", 0)];
        string[] behind = ["-", "T", ":", ":", ""];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!Number(ref rest, 2, out parts[i].Value))
            {
                return Fail(text, layout, rest.ToString(), parts[i].Part, out error);
            }

            if (range is null)
            {
                range = i switch
                {
                    0 when parts[i].Value is < 1 or > 12 => "month",
                    2 when parts[i].Value > 23 => "hour",
                    3 when parts[i].Value > 59 => "minute",
                    4 when parts[i].Value > 59 => "second",
                    _ => null,
                };
                if (range is not null)
                {
                    error = $"parsing time {GoText.Quote(text)}: {range} out of range";
                    return false;
                }
            }

            if (behind[i].Length > 0 && !Literal(ref rest, behind[i][0], out _))
            {
                return Fail(text, layout, rest.ToString(), behind[i], out error);
            }
        }

        (month, day, hour, minute, second) = (parts[0].Value, parts[1].Value, parts[2].Value, parts[3].Value, parts[4].Value);
        long fractionTicks = 0;
        var digits = rest.Length > 1 && rest[0] is '.' or ',' ? CountDigits(rest[1..]) : 0;
        if (fraction > 0 && digits != fraction)
        {
            return Fail(text, layout, rest.ToString(), "." + new string('0', fraction), out error);
        }

        if (digits > 0)
        {
            for (var i = 0; i < 7; i++)
            {
                fractionTicks = (fractionTicks * 10) + (i < digits ? rest[1 + i] - '0' : 0);
            }

            rest = rest[(digits + 1)..];
        }

        var offsetMinutes = 0;
        if (rest.Length > 0 && rest[0] == 'Z')
        {
            rest = rest[1..];
        }
        else
        {
            var zone = rest;
            if (rest.Length < 6 || rest[0] is not ('+' or '-') || rest[3] != ':')
            {
                return Fail(text, layout, zone.ToString(), "Z07:00", out error);
            }

            var sign = rest[0] == '-' ? -1 : 1;
            var hours = rest.Slice(1, 2);
            var minutes = rest.Slice(4, 2);
            if (CountDigits(hours) != 2 || CountDigits(minutes) != 2)
            {
                return Fail(text, layout, zone.ToString(), "Z07:00", out error);
            }

            var (h, m) = (int.Parse(hours, CultureInfo.InvariantCulture), int.Parse(minutes, CultureInfo.InvariantCulture));
            if (h > 24 || m > 60)
            {
                error = $"parsing time {GoText.Quote(text)}: time zone offset {(h > 24 ? "hour" : "minute")} out of range";
                return false;
            }

            offsetMinutes = sign * ((h * 60) + m);
            rest = rest[6..];
        }

        if (rest.Length > 0)
        {
            error = $"parsing time {GoText.Quote(text)}: extra text: {GoText.Quote(rest.ToString())}";
            return false;
        }

        if (year is < 1 or > 9999 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            error = $"parsing time {GoText.Quote(text)}: day out of range";
            return false;
        }

        ticks = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).Ticks + fractionTicks - (offsetMinutes * TimeSpan.TicksPerMinute);
        ticks = Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        error = null;
        return true;
    }

    private static bool Fail(string text, string layout, string rest, string expected, out string error)
    {
        error = $"parsing time {GoText.Quote(text)} as {GoText.Quote(layout)}: cannot parse {GoText.Quote(rest)} as {GoText.Quote(expected)}";
        return false;
    }

    private static bool Number(ref ReadOnlySpan<char> rest, int digits, out int value)
    {
        value = 0;
        if (rest.Length < digits || CountDigits(rest[..digits]) != digits)
        {
            return false;
        }

        value = int.Parse(rest[..digits], CultureInfo.InvariantCulture);
        rest = rest[digits..];
        return true;
    }

    private static bool Literal(ref ReadOnlySpan<char> rest, char expected, out char found)
    {
        found = rest.Length > 0 ? rest[0] : '\0';
        if (found != expected)
        {
            return false;
        }

        rest = rest[1..];
        return true;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var n = 0;
        while (n < text.Length && char.IsAsciiDigit(text[n]))
        {
            n++;
        }

        return n;
    }

    /// <summary>A number of digits alone; negative where there is anything else.</summary>
    private static int Plain(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            if ((uint)(digit - '0') > 9)
            {
                return -1;
            }

            value = (value * 10) + (digit - '0');
        }

        return value;
    }
}
