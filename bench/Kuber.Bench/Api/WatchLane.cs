using System.Buffers.Text;
using System.Diagnostics;

namespace Kuber.Bench.Api;

/// <summary>One connection with watches. Events carry the time at which their write was sent; the lane takes down how old they are.</summary>
internal sealed class WatchLane(BenchTarget target, int watches, BenchRequest watch) : IAnswerSink
{
    private readonly Dictionary<int, List<byte>> rest = [];
    private Http2Connection? connection;
    private volatile bool ending;
    private int begun;
    private int told;

    /// <summary>Watches that have told of the objects that were there.</summary>
    public int Begun => Volatile.Read(ref begun);

    /// <summary>Events told.</summary>
    public int Told => Volatile.Read(ref told);

    /// <summary>How old events were when they came, in milliseconds.</summary>
    public List<float> Ages { get; } = [];

    /// <summary>Why the lane ended early; null where it did not.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Watches until <see cref="End()"/>.</summary>
    public void Run()
    {
        try
        {
            connection = Http2Connection.Open(target, this);
            for (var i = 0; i < watches; i++)
            {
                rest[connection.Send(watch)] = [];
            }

            connection.Flush();
            while (!ending)
            {
                connection.Receive();
                connection.Flush();
            }
        }
        catch (Exception e)
        {
            Failure = ending ? null : e;
        }
    }

    /// <summary>Ends the watches.</summary>
    public void End()
    {
        ending = true;
        connection?.Dispose();
    }

    /// <inheritdoc/>
    public void Status(int stream, int status)
    {
        if (status != 200)
        {
            throw new IOException($"a watch was answered with {status}");
        }
    }

    /// <inheritdoc/>
    public void Data(int stream, ReadOnlySpan<byte> data)
    {
        var kept = rest[stream];
        for (var end = data.IndexOf((byte)'\n'); end >= 0; end = data.IndexOf((byte)'\n'))
        {
            if (kept.Count > 0)
            {
                kept.AddRange(data[..end]);
                Event(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(kept));
                kept.Clear();
            }
            else
            {
                Event(data[..end]);
            }

            data = data[(end + 1)..];
        }

        kept.AddRange(data);
    }

    /// <inheritdoc/>
    public void End(int stream, bool reset) => throw new IOException("the server ended a watch");

    private void Event(ReadOnlySpan<byte> line)
    {
        var at = line.IndexOf("\"sent\":\""u8);
        if (at < 0)
        {
            Interlocked.Increment(ref begun);
        }
        else if (Utf8Parser.TryParse(line[(at + 8)..], out long sent, out _))
        {
            Ages.Add((float)Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            Interlocked.Increment(ref told);
        }
    }
}
