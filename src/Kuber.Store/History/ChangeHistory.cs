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
    private static readonly TimeSpan PruneInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);
    private readonly IStore store;
    private readonly HistoryOptions options;
    private readonly ILogger<ChangeHistory> log;
    private readonly CancellationTokenSource stop = new();
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly Lock reading = new();
    private readonly AsyncWatermark followed = new();
    private readonly HistoryFile file;
    private HistoryFile? reader;
    private Task loop = Task.CompletedTask;
    private long bytes;
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
        return Read(file => file.Of(key));
    }

    /// <summary>The keys that were removed in the window, each with its last value before: oldest removal first.</summary>
    public async Task<IReadOnlyList<(KeptChange Removal, KeptChange Last)>> RemovedAsync(CancellationToken cancellationToken)
    {
        await CatchUpAsync(cancellationToken);
        return Read(file => file.Removed()
            .Select(removal => (removal, Last: file.Before(removal.Key, removal.Revision)))
            .Where(pair => pair.Last?.Value is not null)
            .Select(pair => (pair.removal, pair.Last!))
            .ToList());
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

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var revision = await store.GetRevisionAsync(cancellationToken);
        await store.RequestProgressAsync(cancellationToken);
        await followed.WaitAsync(revision, cancellationToken);
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
            return Count(new HistoryFile(options.Path));
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
            return Count(new HistoryFile(options.Path));
        }
    }

    private HistoryFile Count(HistoryFile opened)
    {
        counts.Clear();
        bytes = opened.Count(counts);
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
            Count(file);
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
        List<KeptChange> changes = new(batch.Events.Count);
        foreach (var change in batch.Events)
        {
            // Asked for what is left out too, so that the authors do not pile up.
            var asked = Authors.OfAsync(change.Key, change.Revision);
            var author = asked.IsCompletedSuccessfully ? asked.Result : await asked.AsTask().WaitAsync(stop.Token);
            if (!IsExcluded(change.Key))
            {
                changes.Add(new KeptChange(change.Key, change.Revision, now, author, false, change.Current?.Value.ToArray()));
            }
        }
        file.Begin();
        var at = 0;
        foreach (var change in batch.Events)
        {
            if (at < changes.Count && changes[at].Revision == change.Revision)
            {
                Keep(changes[at++], change.Previous, now);
            }
        }
        Prune(now);
        file.Followed = batch.Revision;
        file.Commit();
    }

    private void Keep(KeptChange change, StoreEntry? previous, DateTimeOffset now)
    {
        if (previous is not null && !file.Has(change.Key, previous.ModRevision))
        {
            Insert(new KeptChange(change.Key, previous.ModRevision, now, ChangeAuthor.Unknown, true, previous.Value.ToArray()));
        }
        // After a crash the last changes may come twice.
        if (!file.Has(change.Key, change.Revision))
        {
            Insert(change);
        }
        if (counts[change.Key] > options.MaxRevisionsPerObject)
        {
            Delete(file.OldestOf(change.Key, counts[change.Key] - options.MaxRevisionsPerObject));
        }
    }

    private void Insert(KeptChange change)
    {
        file.Insert(change);
        counts[change.Key] = counts.GetValueOrDefault(change.Key) + 1;
        bytes += change.Key.Length + (change.Value?.Length ?? 0) + HistoryFile.RowOverheadBytes;
    }

    private void Prune(DateTimeOffset now)
    {
        if (now - prunedAt >= PruneInterval)
        {
            prunedAt = now;
            Delete(file.OutOfWindow(now - options.Window, RowsPerPruning));
        }
        while (bytes > options.MaxBytes && file.Oldest(RowsPerPruning) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                if (bytes <= options.MaxBytes)
                {
                    break;
                }
                Delete([row]);
            }
        }
    }

    private void Delete(List<(long Seq, string Key, long Bytes)> rows)
    {
        foreach (var (seq, key, size) in rows)
        {
            file.Delete(seq);
            bytes -= size;
            if (counts[key] == 1)
            {
                counts.Remove(key);
            }
            else
            {
                counts[key]--;
            }
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

    [LoggerMessage(EventId = 2301, Level = LogLevel.Error, Message = "The history of changes cannot be used and is begun anew. aside={Aside}")]
    private partial void LogRenewed(string aside, Exception failure);

    [LoggerMessage(EventId = 2302, Level = LogLevel.Warning, Message = "The history of changes has a gap. from={From} to={To}")]
    private partial void LogGap(long from, long to);

    [LoggerMessage(EventId = 2303, Level = LogLevel.Error, Message = "The history of changes failed; it is tried again.")]
    private partial void LogFailed(Exception failure);
}
