using System.Text;

namespace Kuber.Store.Tests;

/// <summary>Reads a watch step by step; a step that takes too long fails with what it waited for.</summary>
public sealed class WatchReader : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly CancellationTokenSource stop = new();
    private readonly IAsyncEnumerator<StoreWatchBatch> batches;
    private readonly Queue<StoreEvent> pending = new();

    public WatchReader(IStore store, string prefix, long after) =>
        batches = store.WatchAsync(prefix, after, stop.Token).GetAsyncEnumerator();

    /// <summary>All changes up to here were delivered.</summary>
    public long Revision { get; private set; }

    public async Task<StoreEvent> NextAsync()
    {
        while (pending.Count == 0)
        {
            await BatchAsync("an event");
        }
        return pending.Dequeue();
    }

    public async Task<IReadOnlyList<StoreEvent>> TakeAsync(int count)
    {
        var result = new List<StoreEvent>();
        while (result.Count < count)
        {
            result.Add(await NextAsync());
        }
        return result;
    }

    public async Task ProgressAsync(long revision)
    {
        while (Revision < revision)
        {
            await BatchAsync($"progress to {revision}");
        }
    }

    public async Task<StoreWatchBatch> BatchAsync(string what = "a batch")
    {
        var next = batches.MoveNextAsync().AsTask();
        if (await Task.WhenAny(next, Task.Delay(Patience)) != next)
        {
            throw new TimeoutException($"waited {Patience.TotalSeconds} s for {what}; the watch is at revision {Revision}");
        }
        if (!await next)
        {
            throw new InvalidOperationException($"the watch ended while waiting for {what}");
        }
        var batch = batches.Current;
        Assert.True(batch.Revision >= Revision, "progress went backwards");
        foreach (var change in batch.Events)
        {
            Assert.InRange(change.Revision, Revision + 1, batch.Revision);
            Revision = change.Revision;
            pending.Enqueue(change);
        }
        Revision = batch.Revision;
        return batch;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        try
        {
            await batches.DisposeAsync();
        }
        catch (NotSupportedException)
        {
            // A step is still waiting; the cancellation ends it.
        }
        stop.Dispose();
    }

    public static string Show(StoreEvent change) =>
        $"{change.Key[(change.Key.LastIndexOf('/') + 1)..]}:{Text(change.Previous)}>{Text(change.Current)}";

    private static string Text(StoreEntry? entry) => entry is null ? "-" : Encoding.UTF8.GetString(entry.Value.Span);
}
