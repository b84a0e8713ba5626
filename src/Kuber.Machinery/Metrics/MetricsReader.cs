using System.Globalization;
using System.Text;

namespace Kuber.Machinery.Metrics;

/// <summary>Reads metrics in the text format of Prometheus, line by line. Lines that are malformed are passed over.</summary>
public static class MetricsReader
{
    /// <summary>The samples of the families that are wanted.</summary>
    public static IEnumerable<MetricSample> Read(string text, IReadOnlySet<string> families)
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0 && line[0] != '#' && families.Contains(NameOf(line)) && Parse(line) is { } sample)
            {
                yield return sample;
            }
        }
    }

    private static string NameOf(string line)
    {
        var end = line.AsSpan().IndexOfAny('{', ' ', '\t');
        return end < 0 ? line : line[..end];
    }

    private static MetricSample? Parse(string line)
    {
        var name = NameOf(line);
        var at = name.Length;
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        if (at < line.Length && line[at] == '{' && !ReadLabels(line, ref at, labels))
        {
            return null;
        }

        var parts = line[at..].Split((char[])[' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 1 or > 2 || !TryValue(parts[0], out var value))
        {
            return null;
        }

        DateTimeOffset? time = null;
        if (parts.Length == 2)
        {
            if (!long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds))
            {
                return null;
            }

            time = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        }

        return new(name, labels, value, time);
    }

    /// <summary>Reads labels in braces; the position is then behind them.</summary>
    private static bool ReadLabels(string line, ref int at, Dictionary<string, string> labels)
    {
        at++;
        while (at < line.Length)
        {
            if (line[at] is ',' or ' ')
            {
                at++;
                continue;
            }

            if (line[at] == '}')
            {
                at++;
                return true;
            }

            var equals = line.IndexOf("=\"", at, StringComparison.Ordinal);
            if (equals < 0)
            {
                return false;
            }

            var name = line[at..equals].Trim();
            at = equals + 2;
            var value = new StringBuilder();
            while (at < line.Length && line[at] != '"')
            {
                if (line[at] == '\\' && ++at < line.Length)
                {
                    value.Append(line[at] == 'n' ? '\n' : line[at]);
                }
                else if (at < line.Length)
                {
                    value.Append(line[at]);
                }

                at++;
            }

            at++;
            labels[name] = value.ToString();
        }

        return false;
    }

    private static bool TryValue(string text, out double value)
    {
        value = text switch { "+Inf" or "Inf" => double.PositiveInfinity, "-Inf" => double.NegativeInfinity, "NaN" => double.NaN, _ => 0 };
        return value != 0 || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }
}
