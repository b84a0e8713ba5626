using System.Globalization;
using System.Text;

namespace Kuber.Kubelet.Logs;

/// <summary>A line of a log in CRI's format: <c>TIME STREAM TAG CONTENT</c>, where tag F ends a line and P does not.</summary>
internal readonly ref struct LogLine
{
    /// <summary>The time as it is written.</summary>
    public ReadOnlySpan<byte> Timestamp { get; private init; }

    /// <summary><c>stdout</c> or <c>stderr</c>.</summary>
    public ReadOnlySpan<byte> Stream { get; private init; }

    /// <summary>The content, with its line end where the line is whole.</summary>
    public ReadOnlySpan<byte> Content { get; private init; }

    /// <summary>The next line of the same stream goes on where this one ends.</summary>
    public bool IsPartial { get; private init; }

    /// <summary>When the line was written.</summary>
    public DateTimeOffset Time => DateTimeOffset.TryParse(
        Encoding.ASCII.GetString(Timestamp), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : DateTimeOffset.MinValue;

    /// <summary>Takes a line apart, line end included.</summary>
    public static bool TryParse(ReadOnlySpan<byte> line, out LogLine result)
    {
        result = default;
        var first = line.IndexOf((byte)' ');
        if (first <= 0)
        {
            return false;
        }

        var second = line[(first + 1)..].IndexOf((byte)' ') + first + 1;
        if (second <= first)
        {
            return false;
        }

        var third = line[(second + 1)..].IndexOf((byte)' ') + second + 1;
        if (third <= second)
        {
            return false;
        }

        var partial = line[(second + 1)..third].StartsWith("P"u8);
        var content = line[(third + 1)..];
        if (partial && content.Length > 0 && content[^1] == '\n')
        {
            content = content[..^1];
        }

        result = new() { Timestamp = line[..first], Stream = line[(first + 1)..second], Content = content, IsPartial = partial };
        return true;
    }
}
