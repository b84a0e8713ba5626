using System.Diagnostics;

namespace Kuber.Bench.Api;

/// <summary>One connection of a load run, with its streams and what it measured.</summary>
internal sealed class LoadLane : IAnswerSink
{
    private readonly Dictionary<int, long> open = [];
    private readonly HashSet<int> failed = [];

    /// <summary>Answered requests.</summary>
    public int Requests => Times.Count;

    /// <summary>Those that failed.</summary>
    public int Failures { get; private set; }

    /// <summary>Bytes of bodies.</summary>
    public long Bytes { get; private set; }

    /// <summary>How long each request took, in milliseconds.</summary>
    public List<float> Times { get; } = [];

    /// <summary>The status of a request that failed; 0 where none did or it was broken off.</summary>
    public int FailedStatus { get; private set; }

    /// <summary>Keeps a number of requests in flight until there are no more.</summary>
    public void Run(BenchTarget target, int inFlight, Func<BenchRequest?> next)
    {
        using var connection = Http2Connection.Open(target, this);
        var more = true;
        while (true)
        {
            while (more && open.Count < inFlight)
            {
                if (next() is not { } request)
                {
                    more = false;
                    break;
                }

                var began = Stopwatch.GetTimestamp();
                open[connection.Send(request)] = began;
            }

            connection.Flush();
            if (open.Count == 0)
            {
                return;
            }

            connection.Receive();
        }
    }

    /// <inheritdoc/>
    public void Status(int stream, int status)
    {
        if (status is < 200 or >= 400)
        {
            FailedStatus = status;
            failed.Add(stream);
        }
    }

    /// <inheritdoc/>
    public void Data(int stream, ReadOnlySpan<byte> data) => Bytes += data.Length;

    /// <inheritdoc/>
    public void End(int stream, bool reset)
    {
        if (!open.Remove(stream, out var began))
        {
            return;
        }

        if (failed.Remove(stream) || reset)
        {
            Failures++;
        }

        Times.Add((float)Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }
}
