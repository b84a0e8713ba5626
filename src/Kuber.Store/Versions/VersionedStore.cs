using System.Runtime.CompilerServices;

namespace Kuber.Store.Versions;

/// <summary>
/// What the stores of this process have in common: the index of versions, the window of latest events, reads at a
/// revision, and watches. A backend decides how writes become durable and where values come from.
/// </summary>
public abstract partial class VersionedStore : IStore
{
    private const int KeysPerStep = 512;
    private const int EventsPerBatch = 1000;
    private const int RevisionsPerStep = 10_000;
    private const int VersionOverheadBytes = 24;
    private readonly SortedList<long, int> pins = [];
    private readonly HashSet<StoreWatcher> watchers = [];
    private readonly TimeProvider timeProvider;
    private readonly TimeSpan progressInterval;
    private bool closed;

    private protected VersionedStore(VersionedStoreOptions options, int windowEvents, long windowBytes)
    {
        timeProvider = options.TimeProvider;
        progressInterval = options.ProgressInterval;
        Window = new EventWindow(windowEvents, windowBytes);
    }

    /// <summary>Guards everything in memory. Held for short steps only, never across input or output.</summary>
    private protected Lock Gate { get; } = new();

    private protected VersionIndex Index { get; } = new();

    private protected EventWindow Window { get; }

    private protected long Revision { get; set; } = 1;

    private protected long Compacted { get; set; }

    /// <inheritdoc/>
    public ValueTask<long> GetRevisionAsync(CancellationToken cancellationToken)
    {
        lock (Gate)
        {
            ThrowIfClosed();
            return new(Revision);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<StoreEntry?> GetAsync(string key, CancellationToken cancellationToken)
    {
        long pinned;
        KeyVersion? version;
        lock (Gate)
        {
            ThrowIfClosed();
            version = Index.Latest(key);
            if (version is null || version.Value.Entry is not null)
            {
                return version?.Entry;
            }
            pinned = Pin(Revision);
        }
        try
        {
            return (await LoadAsync([(key, version.Value)], cancellationToken))[0];
        }
        finally
        {
            Unpin(pinned);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<StorePage> ListAsync(StoreListRequest request, CancellationToken cancellationToken)
    {
        long revision;
        lock (Gate)
        {
            ThrowIfClosed();
            revision = request.Revision == 0 ? Revision : request.Revision;
            ArgumentOutOfRangeException.ThrowIfGreaterThan(revision, Revision, nameof(request));
            if (revision < Compacted)
            {
                throw new StoreCompactedException(Compacted);
            }
            Pin(revision);
        }
        try
        {
            var limit = request.Limit > 0 ? request.Limit : int.MaxValue;
            var entries = new List<StoreEntry>();
            var after = request.AfterKey;
            var step = new List<(string Key, KeyVersion Version)>();
            do
            {
                cancellationToken.ThrowIfCancellationRequested();
                step.Clear();
                after = Step(request.Prefix, after, revision, limit - entries.Count, step);
                entries.AddRange(await LoadAsync(step, cancellationToken));
            }
            while (after is not null && entries.Count < limit);
            return new StorePage(entries, revision, after is null ? 0 : Count(request.Prefix, after, revision, cancellationToken));
        }
        finally
        {
            Unpin(revision);
        }
    }

    /// <inheritdoc/>
    public ValueTask<long> CountAsync(string prefix, CancellationToken cancellationToken)
    {
        long revision;
        lock (Gate)
        {
            ThrowIfClosed();
            revision = Pin(Revision);
        }
        try
        {
            return new(Count(prefix, "", revision, cancellationToken));
        }
        finally
        {
            Unpin(revision);
        }
    }

    /// <inheritdoc/>
    public abstract Task<StoreWriteResult> CreateAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract Task<StoreWriteResult> UpdateIfAsync(string key, ReadOnlyMemory<byte> value, long expectedRevision, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract Task<StoreWriteResult> DeleteIfAsync(string key, long expectedRevision, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract Task CompactAsync(long revision, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract Task CheckHealthAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <inheritdoc/>
    public Task RequestProgressAsync(CancellationToken cancellationToken)
    {
        lock (Gate)
        {
            ThrowIfClosed();
            foreach (var watcher in watchers)
            {
                watcher.ProgressWanted = true;
                watcher.Wake();
            }
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoreWatchBatch> WatchAsync(string prefix, long afterRevision, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var watcher = new StoreWatcher(prefix, afterRevision) { DeliveredAt = timeProvider.GetTimestamp() };
        lock (Gate)
        {
            ThrowIfClosed();
            watchers.Add(watcher);
        }
        using var cancelled = cancellationToken.UnsafeRegister(
            static state =>
            {
                var (store, watcher) = ((VersionedStore, StoreWatcher))state!;
                lock (store.Gate)
                {
                    watcher.Wake();
                }
            },
            (this, watcher));
        try
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var events = new List<StoreEvent>();
                Task? wait = null;
                long? pinned = null;
                var deliver = false;
                lock (Gate)
                {
                    ThrowIfClosed();
                    if (watcher.Cursor < Compacted)
                    {
                        throw new StoreCompactedException(Compacted);
                    }
                    if (watcher.Cursor < Window.Start)
                    {
                        pinned = Pin(watcher.Cursor);
                    }
                    else
                    {
                        wait = CollectOrWait(watcher, events, out deliver);
                    }
                }
                if (wait is not null)
                {
                    await wait;
                    continue;
                }
                if (pinned is not null)
                {
                    try
                    {
                        var read = await LoadEventsAsync(watcher.Cursor, EventsPerBatch, cancellationToken);
                        events.AddRange(read.Where(change => change.Key.StartsWith(prefix, StringComparison.Ordinal)));
                        lock (Gate)
                        {
                            watcher.Cursor = read.Count > 0 ? read[^1].Revision : throw new InvalidOperationException($"events after revision {watcher.Cursor} are missing from the store");
                        }
                        deliver = events.Count > 0;
                    }
                    finally
                    {
                        Unpin(pinned.Value);
                    }
                }
                if (deliver)
                {
                    watcher.DeliveredAt = timeProvider.GetTimestamp();
                    yield return new StoreWatchBatch(events, watcher.Cursor);
                }
            }
        }
        finally
        {
            lock (Gate)
            {
                watcher.Waiting = null;
                watchers.Remove(watcher);
            }
        }
    }

    /// <summary>The entries of versions, in their order; none of them is a removal. Versions are pinned.</summary>
    private protected abstract ValueTask<IReadOnlyList<StoreEntry>> LoadAsync(IReadOnlyList<(string Key, KeyVersion Version)> versions, CancellationToken cancellationToken);

    /// <summary>The events after a revision that is before the window's, at least one, at most <paramref name="max"/>. The revision is pinned.</summary>
    private protected abstract ValueTask<IReadOnlyList<StoreEvent>> LoadEventsAsync(long afterRevision, int max, CancellationToken cancellationToken);

    /// <summary>Makes events visible to reads and watches. The caller holds the lock.</summary>
    private protected void Publish(IReadOnlyList<StoreEvent> events)
    {
        foreach (var change in events)
        {
            var history = Index.Append(change.Key, new KeyVersion(change.Revision, change.Current?.CreateRevision ?? 0, change.Current, BytesOf(change.Key, change.Current?.Value.Length ?? 0)));
            Window.Add(change, history);
        }
        Revision = events[^1].Revision;
        var now = timeProvider.GetTimestamp();
        foreach (var watcher in watchers)
        {
            if (watcher.Waiting is null)
            {
                continue;
            }
            if (timeProvider.GetElapsedTime(watcher.DeliveredAt, now) >= progressInterval)
            {
                watcher.ProgressWanted = true;
                watcher.Wake();
            }
            else if (Concerns(watcher, events))
            {
                watcher.Wake();
            }
            else if (watcher.Cursor < Revision)
            {
                watcher.Cursor = Revision;
            }
        }
    }

    /// <summary>Moves the compaction forward. The caller holds the lock. A slow watch behind it fails at its next step.</summary>
    private protected void MoveCompaction(long revision)
    {
        Compacted = revision;
        foreach (var watcher in watchers)
        {
            if (watcher.Cursor < revision)
            {
                watcher.Wake();
            }
        }
    }

    /// <summary>Versions superseded up to this revision are asked for by nobody. The caller holds the lock.</summary>
    private protected long Unreachable() => pins.Count == 0 ? Compacted : Math.Min(Compacted, pins.Keys[0]);

    /// <summary>How far the slowest open watch has come; the latest revision where there is none. The caller holds the lock.</summary>
    private protected long SlowestWatch()
    {
        var slowest = Revision;
        foreach (var watcher in watchers)
        {
            slowest = Math.Min(slowest, watcher.Cursor);
        }
        return slowest;
    }

    /// <summary>What a version of a key takes on the disk, about.</summary>
    private protected static int BytesOf(string key, int value) => key.Length + value + VersionOverheadBytes;

    /// <summary>Ends all watches and refuses further calls.</summary>
    private protected void Close()
    {
        lock (Gate)
        {
            closed = true;
            expiryTimer?.Dispose();
            foreach (var watcher in watchers)
            {
                watcher.Wake();
            }
        }
    }

    private protected void ThrowIfClosed() => ObjectDisposedException.ThrowIf(closed, this);

    private static bool Concerns(StoreWatcher watcher, IReadOnlyList<StoreEvent> events)
    {
        foreach (var change in events)
        {
            if (change.Revision > watcher.Cursor && change.Key.StartsWith(watcher.Prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    // Events from the window, or a task to wait for. The caller holds the lock.
    private Task? CollectOrWait(StoreWatcher watcher, List<StoreEvent> events, out bool deliver)
    {
        var until = Math.Min(Revision, watcher.Cursor + RevisionsPerStep);
        for (var revision = watcher.Cursor + 1; revision <= until; revision++)
        {
            var change = Window[revision];
            if (change.Key.StartsWith(watcher.Prefix, StringComparison.Ordinal))
            {
                events.Add(change);
            }
            watcher.Cursor = revision;
            if (events.Count == EventsPerBatch)
            {
                break;
            }
        }
        var reached = watcher.Cursor >= Revision;
        deliver = events.Count > 0 || (watcher.ProgressWanted && reached);
        if (deliver)
        {
            watcher.ProgressWanted &= !reached;
            return null;
        }
        if (!reached)
        {
            return null;
        }
        watcher.Waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return watcher.Waiting.Task;
    }

    // The next keys at a revision; returns the key to go on after, null at the end.
    private string? Step(string prefix, string after, long revision, int max, List<(string Key, KeyVersion Version)> result)
    {
        lock (Gate)
        {
            ThrowIfClosed();
            var seen = 0;
            var last = after;
            foreach (var history in Index.Keys.Range(prefix, after))
            {
                if (seen++ >= KeysPerStep || result.Count >= max)
                {
                    return last;
                }
                if (history.At(revision) is { } version)
                {
                    result.Add((history.Key, version));
                }
                last = history.Key;
            }
            return null;
        }
    }

    private long Count(string prefix, string after, long revision, CancellationToken cancellationToken)
    {
        var count = 0L;
        var step = new List<(string Key, KeyVersion Version)>();
        for (var next = after; next is not null; count += step.Count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            step.Clear();
            next = Step(prefix, next, revision, int.MaxValue, step);
        }
        return count;
    }

    private long Pin(long revision)
    {
        pins[revision] = pins.GetValueOrDefault(revision) + 1;
        return revision;
    }

    private void Unpin(long revision)
    {
        lock (Gate)
        {
            if (--pins[revision] == 0)
            {
                pins.Remove(revision);
            }
        }
    }
}
