using System.Collections.Concurrent;
using System.Globalization;
using Kuber.Machinery.Metrics;

namespace Kuber.ApiServer.Metrics;

/// <summary>Counts requests and how long they take.</summary>
internal sealed class RequestMetrics(TimeProvider clock)
{
    private readonly ConcurrentDictionary<(RequestKey Key, int Code), Counter> totals = new();
    private readonly ConcurrentDictionary<RequestKey, Durations> durations = new();
    private readonly ConcurrentDictionary<RequestKey, Counter> running = new();
    private long reading;
    private long changing;

    /// <summary>A request begins; the time at which it does.</summary>
    public long Begin(RequestKey key)
    {
        if (key.IsLongRunning)
        {
            running.GetOrAdd(key, static _ => new()).Add(1);
        }
        else if (key.IsMutating)
        {
            Interlocked.Increment(ref changing);
        }
        else
        {
            Interlocked.Increment(ref reading);
        }

        return clock.GetTimestamp();
    }

    /// <summary>A request has ended.</summary>
    /// <param name="key">What it was.</param>
    /// <param name="code">The status code that it was answered with.</param>
    /// <param name="began">What <see cref="Begin"/> gave.</param>
    public void End(RequestKey key, int code, long began)
    {
        totals.GetOrAdd((key, code), static _ => new()).Add(1);
        if (key.IsLongRunning)
        {
            running.GetOrAdd(key, static _ => new()).Add(-1);
            return;
        }

        durations.GetOrAdd(key, static _ => new()).Add(clock.GetElapsedTime(began).TotalSeconds);
        if (key.IsMutating)
        {
            Interlocked.Decrement(ref changing);
        }
        else
        {
            Interlocked.Decrement(ref reading);
        }
    }

    /// <summary>Writes what was counted.</summary>
    public void Write(MetricsWriter writer)
    {
        writer.Family("apiserver_current_inflight_requests", "gauge", "[STABLE] Maximal number of currently used inflight request limit of this apiserver per request kind in last second.");
        writer.Sample(Interlocked.Read(ref changing), [("request_kind", "mutating")]);
        writer.Sample(Interlocked.Read(ref reading), [("request_kind", "readOnly")]);
        writer.Family("apiserver_longrunning_requests", "gauge", "[STABLE] Gauge of all active long-running apiserver requests broken out by verb, group, version, resource, scope and component. Not all requests are tracked this way.");
        foreach (var (key, count) in running)
        {
            writer.Sample(count.Value, Labels(key));
        }

        writer.Family("apiserver_request_total", "counter", "[STABLE] Counter of apiserver requests broken out for each verb, dry run value, group, version, resource, scope, component, and HTTP response code.");
        foreach (var ((key, code), count) in totals)
        {
            writer.Sample(count.Value, Labels(key, ("code", code.ToString(CultureInfo.InvariantCulture)), ("dry_run", "")));
        }

        writer.Family("apiserver_request_duration_seconds", "histogram", "[STABLE] Response latency distribution in seconds for each verb, dry run value, group, version, resource, subresource, scope and component.");
        foreach (var (key, histogram) in durations)
        {
            histogram.Write(writer, Labels(key, ("dry_run", "")));
        }
    }

    private static (string Name, string Value)[] Labels(RequestKey key, params ReadOnlySpan<(string Name, string Value)> more) =>
    [
        .. more, ("component", "apiserver"), ("group", key.Group), ("resource", key.Resource), ("scope", key.Scope), ("subresource", key.Subresource),
        ("verb", key.Verb), ("version", key.Version),
    ];

    private sealed class Counter
    {
        private long value;

        public long Value => Interlocked.Read(ref value);

        public void Add(long amount) => Interlocked.Add(ref value, amount);
    }

    /// <summary>Counts times by upstream's buckets.</summary>
    private sealed class Durations
    {
        private static readonly double[] Bounds =
            [0.005, 0.025, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0, 1.25, 1.5, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 45, 60, double.PositiveInfinity];

        private readonly long[] counts = new long[Bounds.Length];
        private long nanoseconds;

        public void Add(double seconds)
        {
            var bucket = 0;
            while (seconds > Bounds[bucket])
            {
                bucket++;
            }

            Interlocked.Increment(ref counts[bucket]);
            Interlocked.Add(ref nanoseconds, (long)(seconds * 1e9));
        }

        public void Write(MetricsWriter writer, (string Name, string Value)[] labels)
        {
            var total = 0L;
            for (var i = 0; i < Bounds.Length; i++)
            {
                total += Interlocked.Read(ref counts[i]);
                writer.Sample(total, [.. labels, ("le", MetricsWriter.Text(Bounds[i]))], suffix: "_bucket");
            }

            writer.Sample(Interlocked.Read(ref nanoseconds) / 1e9, labels, suffix: "_sum");
            writer.Sample(total, labels, suffix: "_count");
        }
    }
}
