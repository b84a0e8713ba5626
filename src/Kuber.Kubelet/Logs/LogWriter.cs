using System.Buffers;

namespace Kuber.Kubelet.Logs;

/// <summary>Turns lines of the runtime's format into what a reader asked for: selects by time, adds times, keeps to the limit.</summary>
internal sealed class LogWriter(LogOptions options, IBufferWriter<byte> output)
{
    private long left = options.LimitBytes ?? long.MaxValue;
    private bool started = options.Since is null;
    private bool midLine;

    /// <summary>Nothing more is to be written.</summary>
    public bool Full => left <= 0;

    /// <summary>Writes one line of the log, line end included.</summary>
    public void Write(ReadOnlySpan<byte> raw)
    {
        if (!LogLine.TryParse(raw, out var line))
        {
            return;
        }

        if (!started)
        {
            if (line.Time < options.Since)
            {
                return;
            }

            // Lines are in the order of their times.
            started = true;
        }

        if (options.Timestamps && !midLine)
        {
            Put(line.Timestamp);
            Put(" "u8);
        }

        midLine = line.IsPartial;
        Put(line.Content);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > left)
        {
            bytes = bytes[..(int)Math.Max(0, left)];
        }

        output.Write(bytes);
        left -= bytes.Length;
    }
}
