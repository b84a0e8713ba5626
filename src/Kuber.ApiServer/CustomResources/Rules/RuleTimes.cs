using System.Globalization;
using System.Text.RegularExpressions;
using Kuber.Api.Runtime;
using Kuber.Machinery.Cel.Values;

namespace Kuber.ApiServer.CustomResources.Rules;

/// <summary>Texts of the formats <c>date</c>, <c>date-time</c> and <c>duration</c> as values of rules.</summary>
internal static partial class RuleTimes
{
    private const long Second = 1_000_000_000;

    /// <summary>The start of a day in UTC; null where the text is no date.</summary>
    public static CelTimestamp? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new((day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * 86400L, 0)
            : null;

    /// <summary>A moment; null where the text is none.</summary>
    public static CelTimestamp? Moment(string text)
    {
        if (text.Length < 20 || Date(text[..10]) is not { } day || TimeOfDay().Match(text[10..]) is not { Success: true } time)
        {
            return null;
        }

        var (hour, minute, second) = (Number(time, 1), Number(time, 2), Number(time, 3));
        if (hour > 23 || minute > 59 || second > 59)
        {
            return null;
        }

        var offset = time.Groups[5].Success ? (Number(time, 6) * 3600) + (Number(time, 7) * 60) : 0;
        var seconds = day.Seconds + (hour * 3600) + (minute * 60) + second - (time.Groups[5].Value == "-" ? -offset : offset);
        var fraction = time.Groups[4].Value.PadRight(9, '0')[..9];
        return new(seconds, int.Parse(fraction, CultureInfo.InvariantCulture));
    }

    /// <summary>A length of time, such as <c>1h30m</c> or <c>3 days</c>; null where the text is none.</summary>
    public static CelDuration? Length(string text)
    {
        if (DurationText.TryParse(text, out var span, out _))
        {
            return new(span.Nanoseconds);
        }

        decimal total = 0;
        var found = Words().Matches(text);
        foreach (Match word in found)
        {
            var unit = word.Groups[2].Value.ToLowerInvariant() switch
            {
                ['n', ..] => 1L,
                ['u', ..] or ['µ', ..] or ['m', 'i', 'c', ..] => 1_000,
                "ms" or ['m', 'i', 'l', ..] => 1_000_000,
                ['s', ..] => Second,
                ['m', ..] => 60 * Second,
                ['h', ..] => 3600 * Second,
                ['d', ..] => 24 * 3600 * Second,
                _ => 7 * 24 * 3600 * Second,
            };
            total += decimal.Parse(word.Groups[1].Value, CultureInfo.InvariantCulture) * unit;
        }

        return found.Count == 0 || total > long.MaxValue ? null : new((long)total);
    }

    private static long Number(Match match, int group) => long.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A[tT]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]+))?(?:[zZ]|([+-])([0-9]{2}):([0-9]{2}))\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"([0-9]{1,18})\s*(nanoseconds?|nanos?|ns|microseconds?|micros?|us|µs|milliseconds?|millis?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|wks?|w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
