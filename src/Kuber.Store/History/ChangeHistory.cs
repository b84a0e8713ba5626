using Microsoft.Extensions.Logging;

namespace Kuber.Store.History;

/// <summary>
/// Keeps who changed what and when, for a window of time, in a folder of its own. It follows the store's watch, so that a write
/// never waits for it; after a start it goes on where it ended. Values are kept as they are at rest. Whatever goes wrong with the
/// files leaves a gap in the history, never a server without it.
/// </summary>
public sealed partial class ChangeHistory : IAsyncDisposable
{
    private const int GatheredEvents = 1000;

    // Short enough that what comes meanwhile is still in the store's memory.
    private static readonly TimeSpan GatherTime = TimeSpan.FromMilliseconds(8);
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LastRetry = TimeSpan.FromSeconds(30);
    private readonly IStore store;
    private readonly HistoryOptions options;
    private readonly ILogger<ChangeHistory> log;
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private readonly List<ChangeAuthor?> authors = [];
    private readonly AsyncWatermark followed = new();
    private HistoryIndex? index;
    private Task loop = Task.CompletedTask;
    private long cursor;
    private DateTimeOffset progressAt;

    private ChangeHistory(IStore store, HistoryOptions options)
    {
        this.store = store;
        this.options = options;
        log = options.Loggers.CreateLogger<ChangeHistory>();
        try
        {
            index = new HistoryIndex(options, LogDamaged);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreOpenException(StoreOpenFailure.Inaccessible, $"the history {options.Path} cannot be opened for writing ({failure.Message}): check the disk and its permissions", failure);
        }
    }

    /// <summary>Takes the authors of the writes of this process.</summary>
    public ChangeAuthors Authors { get; } = new();

    /// <summary>The bytes that are kept.</summary>
    public long Bytes
    {
        get
        {
            lock (gate)
            {
                return index?.Bytes ?? 0;
            }
        }
    }

    /// <summary>Opens the folder and begins to follow a store, which it does not own.</summary>
    public static async Task<ChangeHistory> OpenAsync(IStore store, HistoryOptions options, CancellationToken cancellationToken)
    {
        var history = new ChangeHistory(store, options);
        var revision = await store.GetRevisionAsync(cancellationToken);
        if (history.index!.Followed is var last && (last == 0 || last > revision))
        {
            // A new history, or a store that was restored: what is in the files is not of this store's revisions.
            history.index.Clear(revision);
        }
        history.cursor = history.index.Followed;
        history.followed.Reach(history.cursor);
        history.loop = history.FollowAsync();
        return history;
    }

    /// <summary>The changes of a key, oldest first, with all that were made before the call.</summary>
    public async Task<IReadOnlyList<KeptChange>> ListAsync(string key, CancellationToken cancellationToken)
    {
        await CatchUpAsync(cancellationToken);
        return Read(kept => kept.List(key));
    }

    /// <summary>The keys that were removed in the window, each with its last value before: oldest removal first.</summary>
    public async Task<IReadOnlyList<(KeptChange Removal, KeptChange Last)>> RemovedAsync(CancellationToken cancellationToken)
    {
        await CatchUpAsync(cancellationToken);
        return Read(kept => kept.Removed());
    }

    /// <summary>Completes when all changes are kept that were made before the call.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var revision = await store.GetRevisionAsync(cancellationToken);
        await store.RequestProgressAsync(cancellationToken);
        await followed.WaitAsync(revision, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await loop;
        lock (gate)
        {
            try
            {
                index?.End(options.TimeProvider.GetUtcNow(), cursor);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                LogFailed(failure);
            }
            index?.Dispose();
            index = null;
        }
        stop.Dispose();
    }

    private T Read<T>(Func<HistoryIndex, T> read)
    {
        try
        {
            lock (gate)
            {
                return read(index ?? throw new IOException("it is opened again soon"));
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            var reason = failure is InvalidDataException ? StoreUnavailableReason.Damaged : StoreUnavailableReason.InputOutput;
            throw new StoreUnavailableException(reason, $"the history {options.Path} cannot be read: {failure.Message}", failure);
        }
    }

    private async Task FollowAsync()
    {
        await Task.Yield();
        var (forgotten, retry) = (0L, FirstRetry);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                Reopen();
                if (forgotten > cursor)
                {
                    LogGap(cursor, forgotten);
                    cursor = forgotten;
                }
                await foreach (var batch in store.WatchAsync(options.Prefix, cursor, stop.Token))
                {
                    await Authors.TakeAsync(batch.Events, change => !IsExcluded(change.Key), authors, stop.Token);
                    Keep(batch);
                    (cursor, retry) = (batch.Revision, FirstRetry);
                    followed.Reach(cursor);
                    await GatherAsync(batch.Events.Count);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (ObjectDisposedException)
            {
                return;
            }
            catch (StoreCompactedException failure)
            {
                // The changes between are lost to the history; the values of what changes next are not.
                forgotten = failure.CompactedRevision;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or StoreUnavailableException)
            {
                LogFailed(failure);
                await PauseAsync(retry);
                retry = retry * 2 < LastRetry ? retry * 2 : LastRetry;
            }
        }
    }

    private async Task PauseAsync(TimeSpan time)
    {
        try
        {
            await Task.Delay(time, options.TimeProvider, stop.Token);
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
    }

    // After a failure what is in memory and what is in the files may differ.
    private void Reopen()
    {
        lock (gate)
        {
            if (index is null)
            {
                index = new HistoryIndex(options, LogDamaged);
                cursor = index.Followed;
            }
        }
    }

    private void Keep(StoreWatchBatch batch)
    {
        var now = options.TimeProvider.GetUtcNow();
        lock (gate)
        {
            try
            {
                for (var i = 0; i < batch.Events.Count; i++)
                {
                    if (!IsExcluded(batch.Events[i].Key))
                    {
                        index!.Keep(batch.Events[i], authors[i] ?? ChangeAuthor.Unknown, now);
                    }
                }
                // Where little is kept it is noted now and then how far that goes, so that a start need not look through it again.
                var notes = now - progressAt >= ProgressInterval;
                progressAt = notes ? now : progressAt;
                index!.End(now, notes ? batch.Revision : null);
            }
            catch
            {
                index?.Dispose();
                index = null;
                throw;
            }
        }
    }

    // Waking up costs more than keeping a change: what comes within a moment is kept together, unless somebody waits for it.
    private async Task GatherAsync(int events)
    {
        if (events < GatheredEvents)
        {
            await Task.WhenAny(Task.Delay(GatherTime, options.TimeProvider, stop.Token), followed.WantedAsync());
        }
    }

    private bool IsExcluded(string key)
    {
        foreach (var prefix in options.ExcludedPrefixes)
        {
            if (key.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    [LoggerMessage(EventId = 2301, Level = LogLevel.Error, Message = "A file of the history of changes is damaged; what comes after the place is left out. file={File} place={Place}")]
    private partial void LogDamaged(string file, long place);

    [LoggerMessage(EventId = 2302, Level = LogLevel.Warning, Message = "The history of changes has a gap. from={From} to={To}")]
    private partial void LogGap(long from, long to);

    [LoggerMessage(EventId = 2303, Level = LogLevel.Error, Message = "The history of changes failed; it is tried again.")]
    private partial void LogFailed(Exception failure);
}
