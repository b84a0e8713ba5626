using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.Standard;

/// <summary>Moments and lengths of time: their parts, their texts, and how they are added.</summary>
internal static class StandardTime
{
    private const long NanosPerSecond = 1_000_000_000;
    private const long MinSeconds = -62135596800;
    private const long MaxSeconds = 253402300799;
    private static readonly SearchValues<char> NumberParts = SearchValues.Create("0123456789.");
    private static readonly CelError TimestampOverflow = new("timestamp overflow");
    private static readonly CelError DurationOverflow = new("integer overflow");

    public static ImmutableArray<CelFunction> Functions { get; } =
    [
        Part("getFullYear", "timestamp_to_year", static t => t.Year),
        Part("getMonth", "timestamp_to_month", static t => t.Month - 1),
        Part("getDate", "timestamp_to_day_of_month_1_based", static t => t.Day),
        Part("getDayOfMonth", "timestamp_to_day_of_month", static t => t.Day - 1),
        Part("getDayOfWeek", "timestamp_to_day_of_week", static t => (int)t.DayOfWeek),
        Part("getDayOfYear", "timestamp_to_day_of_year", static t => t.DayOfYear - 1),
        Part("getHours", "timestamp_to_hours", static t => t.Hour, "duration_to_hours", 3600 * NanosPerSecond),
        Part("getMinutes", "timestamp_to_minutes", static t => t.Minute, "duration_to_minutes", 60 * NanosPerSecond),
        Part("getSeconds", "timestamp_to_seconds", static t => t.Second, "duration_to_seconds", NanosPerSecond),
        Part("getMilliseconds", "timestamp_to_milliseconds", static t => t.Millisecond, "duration_to_milliseconds", 1_000_000),
    ];

    /// <summary>A moment, or a failure where it is out of range.</summary>
    public static CelValue Checked(long seconds, long nanoseconds) =>
        seconds is < MinSeconds or > MaxSeconds ? TimestampOverflow : new CelTimestamp(seconds, (int)nanoseconds);

    public static CelValue Add(CelTimestamp moment, CelDuration duration)
    {
        var nanoseconds = ((Int128)moment.Seconds * NanosPerSecond) + moment.Nanoseconds + duration.Nanoseconds;
        var (seconds, rest) = (nanoseconds / NanosPerSecond, nanoseconds % NanosPerSecond);
        return rest < 0 ? Checked((long)seconds - 1, (long)rest + NanosPerSecond) : Checked((long)seconds, (long)rest);
    }

    public static CelValue Subtract(CelTimestamp moment, CelDuration duration) =>
        duration.Nanoseconds == long.MinValue ? DurationOverflow : Add(moment, new(-duration.Nanoseconds));

    public static CelValue Subtract(CelTimestamp left, CelTimestamp right)
    {
        var nanoseconds = ((Int128)(left.Seconds - right.Seconds) * NanosPerSecond) + left.Nanoseconds - right.Nanoseconds;
        return nanoseconds > long.MaxValue || nanoseconds < long.MinValue ? DurationOverflow : new CelDuration((long)nanoseconds);
    }

    public static CelValue Add(CelDuration left, CelDuration right) => Checked((Int128)left.Nanoseconds + right.Nanoseconds);

    public static CelValue Subtract(CelDuration left, CelDuration right) => Checked((Int128)left.Nanoseconds - right.Nanoseconds);

    /// <summary>A length of time as seconds, such as <c>3723.5s</c>.</summary>
    public static string Show(CelDuration duration)
    {
        var magnitude = UInt128.CreateTruncating(Int128.Abs(duration.Nanoseconds));
        var fraction = ((ulong)(magnitude % NanosPerSecond)).ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
        return $"{(duration.Nanoseconds < 0 ? "-" : "")}{((ulong)(magnitude / NanosPerSecond)).ToString(CultureInfo.InvariantCulture)}{(fraction.Length > 0 ? "." + fraction : "")}s";
    }

    /// <summary>A moment as RFC 3339 has it, with as many digits of the second as it needs.</summary>
    public static string Show(CelTimestamp moment)
    {
        var fraction = moment.Nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
        return DateTime.UnixEpoch.AddSeconds(moment.Seconds).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + (fraction.Length > 0 ? "." + fraction : "") + "Z";
    }

    /// <summary>Reads a length of time as Go writes it, such as <c>-1h30m</c>; in nanoseconds, null where it is none.</summary>
    public static long? ParseDuration(string text)
    {
        var rest = text.AsSpan();
        var isNegative = rest.StartsWith("-");
        rest = isNegative || rest.StartsWith("+") ? rest[1..] : rest;
        if (rest is "0")
        {
            return 0;
        }

        if (rest.IsEmpty)
        {
            return null;
        }

        Int128 sum = 0;
        while (!rest.IsEmpty)
        {
            var number = rest.IndexOfAnyExcept(NumberParts);
            if (number <= 0 || rest[..number].Count('.') > 1 || rest[..number] is ".")
            {
                return null;
            }

            var unit = rest[number..];
            var end = unit.IndexOfAny(NumberParts);
            unit = end < 0 ? unit : unit[..end];
            if (UnitOf(unit) is not { } nanoseconds || !decimal.TryParse(rest[..number], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) || count > 9_300_000_000_000_000_000m)
            {
                return null;
            }

            sum += (Int128)decimal.Truncate(Math.Truncate(count)) * nanoseconds;
            sum += (Int128)decimal.Truncate((count - Math.Truncate(count)) * nanoseconds);
            rest = rest[(number + unit.Length)..];
        }

        sum = isNegative ? -sum : sum;
        return sum > long.MaxValue || sum < long.MinValue ? null : (long)sum;
    }

    /// <summary>Reads a moment of RFC 3339; null where it is none.</summary>
    public static CelValue? ParseTimestamp(string text)
    {
        var end = text.IndexOfAny(['Z', '+', '-'], Math.Min(19, text.Length));
        if (end < 19 || text.Length < 20)
        {
            return null;
        }

        if (!DateTime.TryParseExact(text.AsSpan(0, 19), "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var whole))
        {
            return null;
        }

        var nanoseconds = 0L;
        var fraction = text.AsSpan(19, end - 19);
        if (!fraction.IsEmpty && (fraction[0] is not ('.' or ',') || fraction.Length < 2 || fraction[1..].ContainsAnyExceptInRange('0', '9')))
        {
            return null;
        }

        for (var i = 1; i <= 9; i++)
        {
            nanoseconds = (nanoseconds * 10) + (i < fraction.Length ? fraction[i] - '0' : 0);
        }

        return OffsetOf(text.AsSpan(end), isZone: false) is { } offset ? Checked((long)(whole - DateTime.UnixEpoch).TotalSeconds - offset, nanoseconds) : null;
    }

    private static CelValue Checked(Int128 nanoseconds) => nanoseconds > long.MaxValue || nanoseconds < long.MinValue ? DurationOverflow : new CelDuration((long)nanoseconds);

    private static long? UnitOf(ReadOnlySpan<char> unit) => unit switch
    {
        "ns" => 1,
        "us" or "µs" or "μs" => 1_000,
        "ms" => 1_000_000,
        "s" => NanosPerSecond,
        "m" => 60 * NanosPerSecond,
        "h" => 3600 * NanosPerSecond,
        _ => null,
    };

    // "Z" or +hh:mm, in seconds.
    private static int? OffsetOf(ReadOnlySpan<char> text, bool isZone)
    {
        if (text is "Z")
        {
            return isZone ? null : 0;
        }

        var isSigned = text.Length > 0 && text[0] is '+' or '-';
        var digits = isSigned ? text[1..] : text;
        if ((!isSigned && !isZone) || digits.Length != 5 || digits[2] != ':'
            || !int.TryParse(digits[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var hours) || !int.TryParse(digits[3..], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            || hours > 23 || minutes > 59)
        {
            return null;
        }

        return (text[0] == '-' ? -1 : 1) * ((hours * 3600) + (minutes * 60));
    }

    private static CelFunction Part(string name, string id, Func<DateTime, long> part, string? durationId = null, long unit = 1)
    {
        var overloads = ImmutableArray.CreateBuilder<CelOverload>();
        overloads.Add(new(id, [CelType.Timestamp], CelType.Int, a => new CelInt(part(Local((CelTimestamp)a[0], 0)))) { IsMember = true });
        overloads.Add(new(id + "_with_tz", [CelType.Timestamp, CelType.String], CelType.Int, a => InZone((CelTimestamp)a[0], ((CelString)a[1]).Value, part)) { IsMember = true });
        if (durationId is not null)
        {
            overloads.Add(new(durationId, [CelType.Duration], CelType.Int, a => new CelInt(((CelDuration)a[0]).Nanoseconds / unit)) { IsMember = true });
        }

        return new(name, overloads.ToImmutable());
    }

    private static DateTime Local(CelTimestamp moment, long offsetSeconds) =>
        DateTime.UnixEpoch.AddTicks((Math.Clamp(moment.Seconds + offsetSeconds, MinSeconds, MaxSeconds) * TimeSpan.TicksPerSecond) + (moment.Nanoseconds / 100));

    private static CelValue InZone(CelTimestamp moment, string zone, Func<DateTime, long> part)
    {
        if (zone.Contains(':', StringComparison.Ordinal))
        {
            return OffsetOf(zone, isZone: true) is { } offset ? new CelInt(part(Local(moment, offset))) : new CelError($"unknown time zone {zone}");
        }

        try
        {
            var info = zone is "" or "UTC" ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(zone);
            return new CelInt(part(Local(moment, (long)info.GetUtcOffset(Local(moment, 0)).TotalSeconds)));
        }
        catch (Exception unknown) when (unknown is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException)
        {
            return new CelError("unknown time zone " + zone);
        }
    }
}
