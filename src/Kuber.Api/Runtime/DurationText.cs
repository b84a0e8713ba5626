using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Kuber.Api.Runtime;

/// <summary>Reads and writes spans of time such as <c>1h0m5s</c> or <c>1.5ms</c>.</summary>
public static class DurationText
{
    /// <summary>Reads a span of time.</summary>
    /// <param name="text">A sequence of decimal numbers with units <c>ns us ms s m h</c>.</param>
    /// <param name="value">The span.</param>
    /// <param name="error">What is wrong.</param>
    public static bool TryParse(string text, out Duration value, [NotNullWhen(false)] out string? error)
    {
        value = default;
        error = "time: invalid duration " + GoText.Quote(text);
        var rest = text.AsSpan();
        var negative = rest.Length > 0 && rest[0] == '-';
        if (rest.Length > 0 && rest[0] is '-' or '+')
        {
            rest = rest[1..];
        }

        if (rest is "0")
        {
            error = null;
            return true;
        }

        if (rest.Length == 0)
        {
            return false;
        }

        decimal total = 0;
        while (rest.Length > 0)
        {
            var number = 0;
            while (number < rest.Length && (char.IsAsciiDigit(rest[number]) || rest[number] == '.'))
            {
                number++;
            }

            if (number == 0 || number > 20 || !decimal.TryParse(rest[..number], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
            {
                return false;
            }

            rest = rest[number..];
            var unit = 0;
            while (unit < rest.Length && !char.IsAsciiDigit(rest[unit]) && rest[unit] != '.')
            {
                unit++;
            }

            var name = rest[..unit].ToString();
            decimal? scale = name switch
            {
                "ns" => 1m,
                "us" or "µs" or "μs" => 1_000m,
                "ms" => 1_000_000m,
                "s" => 1_000_000_000m,
                "m" => 60_000_000_000m,
                "h" => 3_600_000_000_000m,
                _ => null,
            };
            if (scale is null)
            {
                error = (name.Length == 0 ? "time: missing unit in duration " : $"time: unknown unit {GoText.Quote(name)} in duration ") + GoText.Quote(text);
                return false;
            }

            if (amount > long.MaxValue / scale.Value)
            {
                return false;
            }

            total += amount * scale.Value;
            rest = rest[unit..];
        }

        if (total > long.MaxValue)
        {
            return false;
        }

        value = new((long)total * (negative ? -1 : 1));
        error = null;
        return true;
    }

    /// <summary>The span in hours, minutes and seconds; below a second in ms, µs or ns.</summary>
    public static string Format(Duration value)
    {
        var ns = Math.Abs((decimal)value.Nanoseconds);
        if (ns == 0)
        {
            return "0s";
        }

        var b = new StringBuilder(value.Nanoseconds < 0 ? "-" : "");
        if (ns < 1_000_000_000)
        {
            var (scale, unit) = ns < 1_000 ? (1m, "ns") : ns < 1_000_000 ? (1_000m, "µs") : (1_000_000m, "ms");
            return b.Append((ns / scale).ToString("0.######", CultureInfo.InvariantCulture)).Append(unit).ToString();
        }

        var seconds = ns / 1_000_000_000m;
        var hours = Math.Floor(seconds / 3600);
        var minutes = Math.Floor(seconds / 60) % 60;
        if (hours > 0)
        {
            b.Append(hours.ToString("0", CultureInfo.InvariantCulture)).Append('h');
        }

        if (hours > 0 || minutes > 0)
        {
            b.Append(minutes.ToString("0", CultureInfo.InvariantCulture)).Append('m');
        }

        return b.Append((seconds % 60).ToString("0.#########", CultureInfo.InvariantCulture)).Append('s').ToString();
    }
}
