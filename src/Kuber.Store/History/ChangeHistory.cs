using Kuber.Store.Embedded;
using Microsoft.Extensions.Logging;

namespace Kuber.Store.History;

/// <summary>
/// Keeps who changed what and when, for a window of time, in a file of its own. It follows the store's watch, so that a write
/// never waits for it; after a start it goes on where it ended. Values are kept as they are at rest. Whatever goes wrong with the
/// file ends or renews the history, never the server.
/// </summary>
public sealed partial class ChangeHistory : IAsyncDisposable
{
    private const int RowsPerPruning = 500;
    private const int GatheredEvents = 1000;
    private static readonly TimeSpan GatherTime = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan PruneInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);
    private readonly IStore store;
    private readonly HistoryOptions options;
    private readonly ILogger<ChangeHistory> log;
    private readonly CancellationTokenSource stop = new();
    private readonly Lock latestGate = new();
    private readonly Dictionary<string, LatestChange> latest = new(StringComparer.Ordinal);
    private readonly List<ChangeAuthor> authors = [];
    private readonly Lock reading = new();
    private readonly AsyncWatermark followed = new();
    private readonly HistoryFile file;
    private HistoryFile? reader;
    private Task loop = Task.CompletedTask;
    private long bytes;
    private long lastRow;
    private long outOfWindow;
    private DateTimeOffset prunedAt;

    private ChangeHistory(IStore store, HistoryOptions options)
    {
        this.store = store;
        this.options = options;
        log = options.Loggers.CreateLogger<ChangeHistory>();
        file = Open();
    }

    /// <summary>Takes the authors of the writes of this process.</summary>
    public ChangeAuthors Authors { get; } = new();

    /// <summary>The bytes of keys and values that are kept.</summary>
    public long Bytes => Volatile.Read(ref bytes);

    /// <summary>Opens the file and begins to follow a store, which it does not own.</summary>
    public static async Task<ChangeHistory> OpenAsync(IStore store, HistoryOptions options, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.Path))!);
        var history = new ChangeHistory(store, options);
        var revision = await store.GetRevisionAsync(cancellationToken);
        if (history.file.Followed is var followed && (followed == 0 || followed > revision))
        {
            // A new history, or a store that was restored: what is in the file is not of this store's revisions.
            history.file.Clear();
            history.ReadLatest(history.file);
            history.file.Followed = revision;
        }
        history.followed.Reach(history.file.Followed);
        history.loop = history.FollowAsync();
        return history;
    }

    /// <summary>The changes of a key, oldest first, with all that were made before the call.</summary>
    public async Task<IReadOnlyList<KeptChange>> ListAsync(string key, CancellationToken cancellationToken)
    {
        await CatchUpAsync(cancellationToken);
        long row;
        lock (latestGate)
        {
            row = latest.GetValueOrDefault(key).Row;
        }
        return Read(file => file.From(row, options.MaxRevisionsPerObject));
    }

    /// <summary>The keys that were removed in the window, each with its last value before: oldest removal first.</summary>
    public async Task<IReadOnlyList<(KeptChange Removal, KeptChange Last)>> RemovedAsync(CancellationToken cancellationToken)
    {
        await CatchUpAsync(cancellationToken);
        return Read(file => file.Removed()
            .Select(pair => (pair.Removal, Last: file.From(pair.Previous, 1).SingleOrDefault()))
            .Where(pair => pair.Last?.Value is not null)
            .Select(pair => (pair.Removal, pair.Last!))
            .ToList());
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
        file.Dispose();
        lock (reading)
        {
            reader?.Dispose();
        }
        stop.Dispose();
    }

    private T Read<T>(Func<HistoryFile, T> read)
    {
        lock (reading)
        {
            try
            {
                return read(reader ??= new HistoryFile(options.Path));
            }
            catch (SqliteFailure failure)
            {
                reader?.Dispose();
                reader = null;
                throw failure.ToUnavailable(options.Path, mayHaveHappened: false);
            }
        }
    }

    // A file that cannot be used is moved aside: history is worth less than a server that starts.
    private HistoryFile Open()
    {
        try
        {
            return ReadLatest(new HistoryFile(options.Path));
        }
        catch (SqliteFailure failure) when (!failure.IsDamage)
        {
            throw new StoreOpenException(StoreOpenFailure.Inaccessible, $"the history {options.Path} cannot be opened for writing ({failure.Message}): check the disk and its permissions", failure);
        }
        catch (SqliteFailure failure)
        {
            var aside = $"{options.Path}.damaged-{options.TimeProvider.GetUtcNow().ToUnixTimeSeconds()}";
            LogRenewed(aside, failure);
            File.Move(options.Path, aside, overwrite: true);
            File.Delete(options.Path + "-wal");
            File.Delete(options.Path + "-shm");
            return ReadLatest(new HistoryFile(options.Path));
        }
    }

    private HistoryFile ReadLatest(HistoryFile opened)
    {
        lock (latestGate)
        {
            latest.Clear();
            (bytes, lastRow) = opened.ReadLatest(latest);
        }
        outOfWindow = 0;
        return opened;
    }

    private async Task FollowAsync()
    {
        await Task.Yield();
        var forgotten = 0L;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (forgotten > file.Followed)
                {
                    LogGap(file.Followed, forgotten);
                    file.Followed = forgotten;
                }
                await foreach (var batch in store.WatchAsync(options.Prefix, file.Followed, stop.Token))
                {
                    await KeepAsync(batch);
                    followed.Reach(batch.Revision);
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
            catch (Exception failure) when (failure is SqliteFailure or StoreUnavailableException)
            {
                LogFailed(failure);
                await PauseAsync();
            }
        }
    }

    private async Task PauseAsync()
    {
        try
        {
            file.Rollback();
            ReadLatest(file);
            await Task.Delay(RetryDelay, options.TimeProvider, stop.Token);
        }
        catch (Exception failure) when (failure is SqliteFailure or OperationCanceledException)
        {
            // Tried again, or stopped.
        }
    }

    private async Task KeepAsync(StoreWatchBatch batch)
    {
        var now = options.TimeProvider.GetUtcNow();
        authors.Clear();
        foreach (var change in batch.Events)
        {
            // Asked for what is left out too, so that the authors do not pile up.
            var asked = Authors.OfAsync(change.Key, change.Revision);
            authors.Add(asked.IsCompletedSuccessfully ? asked.Result : await asked.AsTask().WaitAsync(stop.Token));
        }
        file.Begin();
        for (var i = 0; i < batch.Events.Count; i++)
        {
            if (!IsExcluded(batch.Events[i].Key))
            {
                Keep(batch.Events[i], authors[i], now);
            }
        }
        Prune(now);
        file.Followed = batch.Revision;
        file.Commit();
    }

    // The fewer transactions, the less is written: what comes within a moment is kept in one, unless somebody waits for it.
    private async Task GatherAsync(int events)
    {
        if (events < GatheredEvents)
        {
            await Task.WhenAny(Task.Delay(GatherTime, options.TimeProvider, stop.Token), followed.WantedAsync());
        }
    }

    private void Keep(StoreEvent change, ChangeAuthor author, DateTimeOffset now)
    {
        // Only this thread changes what is latest, so that it may look without the lock.
        var known = latest.GetValueOrDefault(change.Key).Revision;
        if (change.Revision <= known)
        {
            // After a crash the last changes may come twice.
            return;
        }
        if (change.Previous is { } previous && previous.ModRevision > known)
        {
            Insert(change.Key, previous.ModRevision, now, ChangeAuthor.Unknown, isBaseline: true, previous);
        }
        Insert(change.Key, change.Revision, now, author, isBaseline: false, change.Current);
        var (count, _, row) = latest[change.Key];
        if (count > options.MaxRevisionsPerObject + (options.MaxRevisionsPerObject / 10))
        {
            file.Before(row, options.MaxRevisionsPerObject).ForEach(old => Delete(change.Key, old));
        }
    }

    private void Insert(string key, long revision, DateTimeOffset time, ChangeAuthor author, bool isBaseline, StoreEntry? entry)
    {
        var before = latest.GetValueOrDefault(key);
        file.Insert(++lastRow, before.Row, key, revision, time, author, isBaseline, entry);
        lock (latestGate)
        {
            latest[key] = new(before.Count + 1, revision, lastRow);
        }
        bytes += key.Length + (entry?.Value.Length ?? 0) + HistoryFile.RowOverheadBytes;
    }

    private void Prune(DateTimeOffset now)
    {
        if (now - prunedAt >= PruneInterval)
        {
            // Where many leave at once, the next batch goes on.
            prunedAt = LeaveWindow(now - options.Window) ? now : prunedAt;
        }
        while (bytes > options.MaxBytes && file.After(0, RowsPerPruning) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                if (bytes <= options.MaxBytes)
                {
                    break;
                }
                Delete(row.Key, row.Number);
            }
        }
    }

    // A value is wanted as long as the change that replaced it is: when a change leaves the window, what was before it goes.
    // Returns whether all that has left was looked at.
    private bool LeaveWindow(DateTimeOffset start)
    {
        var rows = file.After(outOfWindow, RowsPerPruning);
        foreach (var row in rows)
        {
            if (row.Time >= start)
            {
                return true;
            }
            outOfWindow = row.Number;
            for (var old = row.Previous; old != 0;)
            {
                old = Delete(row.Key, old);
            }
            if (latest.GetValueOrDefault(row.Key).Row == row.Number)
            {
                Delete(row.Key, row.Number);
            }
        }
        return rows.Count < RowsPerPruning;
    }

    // Returns the number of the key's row before, 0 where there is none.
    private long Delete(string key, long row)
    {
        if (file.Delete(row) is not var (previous, size))
        {
            return 0;
        }
        bytes -= size;
        var left = latest[key];
        lock (latestGate)
        {
            if (left.Row == row)
            {
                latest.Remove(key);
            }
            else
            {
                latest[key] = left with { Count = left.Count - 1 };
            }
        }
        return previous;
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

    [LoggerMessage(EventId = 2301, Level = LogLevel.Error, Message = "The history of changes cannot be used and is begun anew. aside={Aside}")]
    private partial void LogRenewed(string aside, Exception failure);

    [LoggerMessage(EventId = 2302, Level = LogLevel.Warning, Message = "The history of changes has a gap. from={From} to={To}")]
    private partial void LogGap(long from, long to);

    [LoggerMessage(EventId = 2303, Level = LogLevel.Error, Message = "The history of changes failed; it is tried again.")]
    private partial void LogFailed(Exception failure);
}
