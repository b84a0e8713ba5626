using System.Diagnostics;

namespace Kuber.Bench.Api;

/// <summary>Loads a server over a few connections, each with a thread of its own.</summary>
/// <param name="target">The server.</param>
/// <param name="connections">The number of connections.</param>
/// <param name="inFlight">Requests in flight over all of them.</param>
internal sealed class Load(BenchTarget target, int connections, int inFlight)
{
    /// <summary>Sends requests for a time.</summary>
    /// <param name="seconds">How long.</param>
    /// <param name="make">Makes a request from its number.</param>
    /// <param name="parallel">Requests in flight, where not as many as usual.</param>
    public LoadResult For(double seconds, Func<int, BenchRequest> make, int parallel = 0)
    {
        var began = Stopwatch.GetTimestamp();
        var number = -1;
        return Run(() => Stopwatch.GetElapsedTime(began).TotalSeconds >= seconds ? null : make(Interlocked.Increment(ref number)), parallel);
    }

    /// <summary>Sends a number of requests.</summary>
    /// <param name="from">The number of the first.</param>
    /// <param name="to">The number after the last.</param>
    /// <param name="make">Makes a request from its number.</param>
    public LoadResult Range(int from, int to, Func<int, BenchRequest> make)
    {
        var number = from - 1;
        return Run(() => Interlocked.Increment(ref number) is var i && i < to ? make(i) : null, 0);
    }

    /// <summary>Sends one request, which must succeed where <paramref name="must"/>.</summary>
    public void Once(BenchRequest request, bool must = true)
    {
        var lane = new LoadLane();
        var left = 1;
        lane.Run(target, 1, () => left-- > 0 ? request : null);
        if (must && lane.Failures > 0)
        {
            throw new InvalidOperationException($"{request.Method} {request.Path} was answered with {lane.FailedStatus}");
        }
    }

    private LoadResult Run(Func<BenchRequest?> next, int parallel)
    {
        parallel = parallel == 0 ? inFlight : parallel;
        var lanes = new LoadLane[Math.Min(connections, parallel)];
        Exception? failure = null;
        var allocated = AllocationCounter.Read(target);
        var processor = target.ProcessorSeconds();
        var began = Stopwatch.GetTimestamp();
        var threads = new Thread[lanes.Length];
        for (var i = 0; i < lanes.Length; i++)
        {
            var lane = lanes[i] = new();
            var share = (parallel / lanes.Length) + (i < parallel % lanes.Length ? 1 : 0);
            threads[i] = new(() =>
            {
                try
                {
                    lane.Run(target, share, next);
                }
                catch (Exception e)
                {
                    failure = e;
                }
            });
            threads[i].Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        processor = target.ProcessorSeconds() - processor;
        allocated = AllocationCounter.Read(target) - allocated;
        if (failure is not null)
        {
            throw new InvalidOperationException("the load run failed: " + failure.Message, failure);
        }

        if (lanes.FirstOrDefault(l => l.Failures > 0) is { } failed)
        {
            Console.WriteLine($"  {lanes.Sum(l => l.Failures)} requests failed, one with status {failed.FailedStatus}");
        }

        List<float> times = [.. lanes.SelectMany(l => l.Times)];
        return new(times.Count, lanes.Sum(l => (long)l.Failures), lanes.Sum(l => l.Bytes), seconds, processor, Percentiles.Of(times, 0.5), Percentiles.Of(times, 0.99)) { Allocated = allocated };
    }
}
