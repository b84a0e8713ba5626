using System.Globalization;

namespace Kuber.Api.Registry;

/// <summary>Spans of time as tables show them: two units at most, such as <c>5m30s</c>, <c>3d4h</c> or <c>2y10d</c>.</summary>
public static class HumanDuration
{
    /// <summary>The span as text; slightly negative ones are <c>0s</c>, others <c>&lt;invalid&gt;</c>.</summary>
    public static string Text(TimeSpan span)
    {
        var seconds = (long)span.TotalSeconds;
        if (seconds < -1)
        {
            return "<invalid>";
        }

        if (seconds < 0)
        {
            return "0s";
        }

        var minutes = seconds / 60;
        var hours = minutes / 60;
        return seconds switch
        {
            < 120 => Two(seconds, 's', 0, ' '),
            < 600 => Two(minutes, 'm', seconds % 60, 's'),
            < 3 * 3600 => Two(minutes, 'm', 0, ' '),
            < 8 * 3600 => Two(hours, 'h', minutes % 60, 'm'),
            < 48 * 3600 => Two(hours, 'h', 0, ' '),
            < 8 * 24 * 3600 => Two(hours / 24, 'd', hours % 24, 'h'),
            < 2L * 365 * 24 * 3600 => Two(hours / 24, 'd', 0, ' '),
            < 8L * 365 * 24 * 3600 => Two(hours / 24 / 365, 'y', hours / 24 % 365, 'd'),
            _ => Two(hours / 24 / 365, 'y', 0, ' '),
        };
    }

    /// <summary>How long ago a time was; <c>&lt;unknown&gt;</c> where there is none.</summary>
    public static string Since(Runtime.Time? time, TableContext context) =>
        time is null ? "<unknown>" : Text(context.Now - time.Value.ToDateTimeOffset());

    /// <summary>How long ago a time was; <c>&lt;unknown&gt;</c> where there is none.</summary>
    public static string Since(Runtime.MicroTime? time, TableContext context) =>
        time is null ? "<unknown>" : Text(context.Now - time.Value.ToDateTimeOffset());

    private static string Two(long first, char unit, long second, char smallerUnit) => second == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{first}{unit}")
        : string.Create(CultureInfo.InvariantCulture, $"{first}{unit}{second}{smallerUnit}");
}
