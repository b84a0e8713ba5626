using System.Buffers;
using System.Globalization;
using System.Text;

namespace Kuber.Machinery.Metrics;

/// <summary>Writes metrics in the text format of Prometheus, version 0.0.4. Samples follow the family that they belong to.</summary>
/// <param name="output">Where the text goes.</param>
public sealed class MetricsWriter(IBufferWriter<byte> output)
{
    /// <summary>The media type of the text.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder line = new();
    private string family = "";

    /// <summary>Begins a family of samples.</summary>
    /// <param name="name">Its name, which its samples carry.</param>
    /// <param name="type"><c>counter</c>, <c>gauge</c> or <c>histogram</c>.</param>
    /// <param name="help">What it tells, in one line.</param>
    public void Family(string name, string type, string help)
    {
        family = name;
        line.Append("# HELP ").Append(name).Append(' ').Append(help.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)).Append('\n')
            .Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
        Flush();
    }

    /// <summary>Writes a sample of the family.</summary>
    /// <param name="value">The value.</param>
    /// <param name="labels">Names and values of its labels.</param>
    /// <param name="time">When it was taken; null for the time of the scrape.</param>
    /// <param name="suffix">What follows the family's name, for the parts of histograms.</param>
    public void Sample(double value, ReadOnlySpan<(string Name, string Value)> labels = default, DateTimeOffset? time = null, string suffix = "")
    {
        line.Append(family).Append(suffix);
        for (var i = 0; i < labels.Length; i++)
        {
            line.Append(i == 0 ? '{' : ',').Append(labels[i].Name).Append("=\"");
            foreach (var c in labels[i].Value)
            {
                _ = c switch { '\\' => line.Append("\\\\"), '"' => line.Append("\\\""), '\n' => line.Append("\\n"), _ => line.Append(c) };
            }

            line.Append('"');
        }

        line.Append(labels.Length > 0 ? "} " : " ").Append(Text(value));
        if (time is { } at)
        {
            line.Append(' ').Append(at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        }

        line.Append('\n');
        Flush();
    }

    /// <summary>A number as the format has it.</summary>
    public static string Text(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };

    private void Flush()
    {
        foreach (var chunk in line.GetChunks())
        {
            Encoding.UTF8.GetBytes(chunk.Span, output);
        }

        line.Clear();
    }
}
