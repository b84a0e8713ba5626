using System.Diagnostics;
using Kuber.Store;

namespace Kuber.Bench.Stores;

/// <summary>Writers that each update objects of their own, one write after another.</summary>
internal static class WriteLoad
{
    private const int Objects = 1000;
    private const int FillWriters = 256;
    private static readonly byte[] Value = MakeValue();

    /// <summary>Lets writers work for a time.</summary>
    public static async Task<WriteFigures> RunAsync(IStore store, int writers, TimeSpan length)
    {
        var prefix = $"/registry/load-{writers}/";
        var revisions = (await store.ListAsync(new(prefix), default)).Entries.ToDictionary(entry => entry.Key, entry => entry.ModRevision);
        var started = Stopwatch.GetTimestamp();
        var latencies = await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => WriteAsync(writer))));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var all = latencies.SelectMany(list => list).Order().ToList();
        return new(all.Count / seconds, all[all.Count / 2], all[(int)(all.Count * 0.99)]);

        async Task<List<double>> WriteAsync(int writer)
        {
            var keys = Enumerable.Range(0, Objects).Where(i => i % writers == writer).Select(i => $"{prefix}{i:0000}").ToArray();
            var known = keys.Select(key => revisions.GetValueOrDefault(key)).ToArray();
            var result = new List<double>();
            for (var i = 0; Stopwatch.GetElapsedTime(started) < length; i = (i + 1) % keys.Length)
            {
                var begun = Stopwatch.GetTimestamp();
                var write = known[i] == 0 ? store.CreateAsync(keys[i], Value, default) : store.UpdateIfAsync(keys[i], Value, known[i], default);
                var done = await write;
                result.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                known[i] = done.Outcome == StoreWriteOutcome.Done ? done.Revision : throw new InvalidOperationException($"{keys[i]} has another writer");
            }
            return result;
        }
    }

    /// <summary>Makes many objects.</summary>
    public static async Task FillAsync(IStore store, int objects)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, FillWriters).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < objects; i = Interlocked.Increment(ref next))
            {
                await store.CreateAsync($"/registry/many/{i:000000}", Value, default);
            }
        })));
    }

    /// <summary>Makes so many events.</summary>
    public static async Task UpdateAsync(IStore store, int events)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, FillWriters).Select(writer => Task.Run(async () =>
        {
            var revision = (await store.CreateAsync($"/registry/watched/{writer:000}", Value, default)).Revision;
            while (Interlocked.Increment(ref next) < events - FillWriters)
            {
                revision = (await store.UpdateIfAsync($"/registry/watched/{writer:000}", Value, revision, default)).Revision;
            }
        })));
    }

    private static byte[] MakeValue()
    {
        var value = new byte[1024];
        new Random(1).NextBytes(value);
        return value;
    }
}
