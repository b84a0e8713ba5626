using System.Globalization;
using System.Text;

namespace Kuber.Kubelet.Logs;

/// <summary>A line of a log in CRI's format: <c>TIME STREAM TAG CONTENT</c>, where tag F ends a line and P does not.</summary>
/// <param name="Timestamp">The time as it is written.</param>
/// <param name="Stream"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Content">The content, with its line end where the line is whole.</param>
internal readonly record struct LogLine(string Timestamp, string Stream, ReadOnlyMemory<byte> Content)
{
    /// <summary>When the line was written.</summary>
    public DateTimeOffset Time => DateTimeOffset.TryParse(Timestamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : DateTimeOffset.MinValue;

    /// <summary>Takes a line apart, line end included.</summary>
    public static bool TryParse(ReadOnlyMemory<byte> line, out LogLine result)
    {
        result = default;
        var span = line.Span;
        var first = span.IndexOf((byte)' ');
        if (first <= 0)
        {
            return false;
        }

        var second = span[(first + 1)..].IndexOf((byte)' ') + first + 1;
        if (second <= first)
        {
            return false;
        }

        var third = span[(second + 1)..].IndexOf((byte)' ') + second + 1;
        if (third <= second)
        {
            return false;
        }

        var partial = span[(second + 1)..third].StartsWith("P"u8);
        var content = line[(third + 1)..];
        if (partial && content.Length > 0 && content.Span[^1] == '\n')
        {
            content = content[..^1];
        }

        result = new LogLine(Encoding.ASCII.GetString(span[..first]), Encoding.ASCII.GetString(span[(first + 1)..second]), content);
        return true;
    }
}
