using System.Globalization;

namespace Kuber.Commands;

/// <summary>Times as options name them: <c>30s</c>, <c>10m</c>, <c>6h</c>, <c>7d</c>.</summary>
internal static class ShortTime
{
    private const int Most = 10_000;

    /// <summary>The time of a text; null where it is none.</summary>
    public static TimeSpan? Parse(string text) =>
        text.Length < 2 || !int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > Most ? null : text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => null,
        };
}
