using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

/// <summary>
/// When a cron job is due: minute, hour, day of the month, month and day of the week as cron has them, or a descriptor
/// such as <c>@daily</c> or <c>@every 90m</c>. Where both kinds of days are restricted, either is enough.
/// </summary>
public sealed class CronSchedule
{
    private const int YearsToSearch = 5;
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private readonly CronField minutes;
    private readonly CronField hours;
    private readonly CronField daysOfMonth;
    private readonly CronField months;
    private readonly CronField daysOfWeek;
    private readonly TimeSpan? every;

    private CronSchedule(string[] fields)
    {
        minutes = CronField.Parse(fields[0], 0, 59);
        hours = CronField.Parse(fields[1], 0, 23);
        daysOfMonth = CronField.Parse(fields[2], 1, 31);
        months = CronField.Parse(fields[3], 1, 12, Months);
        daysOfWeek = CronField.Parse(fields[4], 0, 6, Days);
    }

    private CronSchedule(TimeSpan every) => this.every = every;

    /// <summary>Reads a schedule.</summary>
    /// <exception cref="FormatException">The text is malformed; the message is what upstream's parser says.</exception>
    public static CronSchedule Parse(string text)
    {
        if (text.Length == 0)
        {
            throw new FormatException("empty spec string");
        }

        if (text.StartsWith('@'))
        {
            return Descriptor(text);
        }

        var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return fields.Length == 5 ? new(fields) : throw new FormatException($"expected exactly 5 fields, found {fields.Length}: [{string.Join(' ', fields)}]");
    }

    /// <summary>The first time after <paramref name="after"/> that is due in a time zone; null where there is none within five years.</summary>
    public DateTimeOffset? Next(DateTimeOffset after, TimeZoneInfo zone)
    {
        if (every is { } period)
        {
            var next = after + period;
            return next.AddTicks(-(next.Ticks % TimeSpan.TicksPerSecond));
        }

        var local = TimeZoneInfo.ConvertTime(after, zone).DateTime;
        var time = local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute)).AddMinutes(1);
        for (var limit = time.AddYears(YearsToSearch); time < limit;)
        {
            if (!months.Allows(time.Month))
            {
                time = new DateTime(time.Year, time.Month, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMonths(1);
            }
            else if (!IsDay(time))
            {
                time = time.Date.AddDays(1);
            }
            else if (!hours.Allows(time.Hour))
            {
                time = time.Date.AddHours(time.Hour + 1);
            }
            else if (!minutes.Allows(time.Minute) || zone.IsInvalidTime(time))
            {
                time = time.AddMinutes(1);
            }
            else
            {
                var due = new DateTimeOffset(time, Offset(time, zone));
                if (due > after)
                {
                    return due;
                }

                time = time.AddMinutes(1);
            }
        }

        return null;
    }

    private static TimeSpan Offset(DateTime time, TimeZoneInfo zone) => zone.IsAmbiguousTime(time) ? zone.GetAmbiguousTimeOffsets(time).Max() : zone.GetUtcOffset(time);

    private bool IsDay(DateTime time)
    {
        var (month, week) = (daysOfMonth.Allows(time.Day), daysOfWeek.Allows((int)time.DayOfWeek));
        return daysOfMonth.IsStar || daysOfWeek.IsStar ? month && week : month || week;
    }

    private static CronSchedule Descriptor(string text)
    {
        const string Every = "@every ";
        switch (text)
        {
            case "@yearly" or "@annually":
                return new(["0", "0", "1", "1", "*"]);
            case "@monthly":
                return new(["0", "0", "1", "*", "*"]);
            case "@weekly":
                return new(["0", "0", "*", "*", "0"]);
            case "@daily" or "@midnight":
                return new(["0", "0", "*", "*", "*"]);
            case "@hourly":
                return new(["0", "*", "*", "*", "*"]);
            case var _ when text.StartsWith(Every, StringComparison.Ordinal):
                return DurationText.TryParse(text[Every.Length..], out var duration, out var error)
                    ? new(Seconds(duration))
                    : throw new FormatException($"failed to parse duration {text}: {error}");
            default:
                throw new FormatException($"unrecognized descriptor: {text}");
        }
    }

    /// <summary>A period in whole seconds, at least one.</summary>
    private static TimeSpan Seconds(Duration duration) => TimeSpan.FromSeconds(Math.Max(1, duration.Nanoseconds / 1_000_000_000));
}
