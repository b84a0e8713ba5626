using System.Diagnostics;

namespace Kuber.Bench.Api;

/// <summary>Many watches on one object that is changed at a steady pace: how old each event is when a watcher has it, counted from before the write was sent.</summary>
/// <param name="target">The server.</param>
/// <param name="perConnection">Watches on a connection.</param>
internal sealed class WatchFanOut(BenchTarget target, int perConnection)
{
    private const string Path = "/api/v1/namespaces/bench-watch/configmaps";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Runs watchers and writes.</summary>
    /// <param name="watchers">Watches.</param>
    /// <param name="events">Writes.</param>
    /// <param name="perSecond">Writes in a second.</param>
    public LoadResult Run(int watchers, int events, double perSecond)
    {
        var load = new Load(target, 1, 1);
        load.Once(BenchObjects.Namespace("bench-watch"), must: false);
        load.Once(new("DELETE", Path + "/fan"), must: false);
        load.Once(new("POST", Path) { Body = """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"fan"},"data":{"one":"1"}}"""u8.ToArray() });
        var lanes = new List<WatchLane>();
        var threads = new List<Thread>();
        for (var rest = watchers; rest > 0; rest -= perConnection)
        {
            var lane = new WatchLane(target, Math.Min(rest, perConnection), new("GET", Path + "?watch=true"));
            lanes.Add(lane);
            threads.Add(new(lane.Run, 256 * 1024));
            threads[^1].Start();
        }

        Until(lanes, () => lanes.Sum(l => l.Begun) >= watchers, "all watches to begin");
        var processor = target.ProcessorSeconds();
        var began = Stopwatch.GetTimestamp();
        Write(events, perSecond);
        Until(lanes, () => lanes.Sum(l => l.Told) >= watchers * events, "all events to be told");
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        processor = target.ProcessorSeconds() - processor;
        lanes.ForEach(l => l.End());
        threads.ForEach(t => t.Join());
        List<float> ages = [.. lanes.SelectMany(l => l.Ages)];
        return new(ages.Count, 0, 0, seconds, processor, Percentiles.Of(ages, 0.5), Percentiles.Of(ages, 0.99));
    }

    private void Write(int events, double perSecond)
    {
        var began = Stopwatch.GetTimestamp();
        var lane = new LoadLane();
        var number = 0;
        lane.Run(target, 1, () =>
        {
            if (number == events)
            {
                return null;
            }

            var wait = (number++ / perSecond) - Stopwatch.GetElapsedTime(began).TotalSeconds;
            if (wait > 0)
            {
                Thread.Sleep(TimeSpan.FromSeconds(wait));
            }

            return new("PATCH", Path + "/fan")
            {
                ContentType = "application/merge-patch+json",
                Body = System.Text.Encoding.ASCII.GetBytes($"{{\"data\":{{\"sent\":\"{Stopwatch.GetTimestamp()}\"}}}}"),
            };
        });
        if (lane.Failures > 0)
        {
            throw new InvalidOperationException($"{lane.Failures} writes failed, one with status {lane.FailedStatus}");
        }
    }

    private static void Until(List<WatchLane> lanes, Func<bool> done, string what)
    {
        var began = Stopwatch.GetTimestamp();
        while (!done())
        {
            if (lanes.FirstOrDefault(l => l.Failure is not null) is { } failed)
            {
                throw new InvalidOperationException("a watch failed: " + failed.Failure!.Message, failed.Failure);
            }

            if (Stopwatch.GetElapsedTime(began) > Limit)
            {
                throw new TimeoutException($"waited {Limit.TotalSeconds:F0} s for {what}");
            }

            Thread.Sleep(5);
        }
    }
}
