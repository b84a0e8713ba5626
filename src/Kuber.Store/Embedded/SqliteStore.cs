using System.Collections.Concurrent;
using Kuber.Store.Versions;

namespace Kuber.Store.Embedded;

/// <summary>
/// The embedded store: a log of writes in one SQLite file.
/// <para>One thread, which the store owns, does all writing. It takes all writes that wait, decides their conditions, appends
/// them to the log in one transaction, waits until the disk has it, makes them visible and then acknowledges them; meanwhile
/// the next ones gather. Which versions a key has is kept in memory, the values are not, but for those of the latest events.</para>
/// <para>Deleting what a compaction made unreachable and giving space back to the file system ride along with the writes,
/// a few rows and pages at a time. A second thread copies the write-ahead log into the database.</para>
/// </summary>
public sealed partial class SqliteStore : VersionedStore
{
    private readonly SqliteStoreOptions options;
    private readonly WriteQueue queue;
    private readonly ConcurrentBag<LogFile> readers = [];
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Thread writer;
    private AutoCompactor? compactor;
    private bool disposed;

    private SqliteStore(SqliteStoreOptions options)
        : base(options, options.WindowEvents, options.WindowBytes)
    {
        this.options = options;
        queue = new WriteQueue(options.MaxQueuedWrites);
        writer = new Thread(RunWriter) { Name = "kuber-store-writer", IsBackground = true };
    }

    /// <summary>Opens a store and reads what is needed to serve it: every row is checked.</summary>
    /// <exception cref="StoreOpenException">The data is in use, damaged, of a newer version, or cannot be accessed.</exception>
    public static async Task<SqliteStore> OpenAsync(SqliteStoreOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var store = new SqliteStore(options);
        store.writer.Start();
        await store.opened.Task;
        store.compactor = new AutoCompactor(store, options.CompactionInterval, options.TimeProvider);
        return store;
    }

    private protected override bool RemovesExpired => options.RemovesExpired;

    /// <summary>Figures of this store since it was opened.</summary>
    public SqliteStoreStatistics Statistics => statistics;

    /// <inheritdoc/>
    public override Task<StoreWriteResult> CreateAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken) =>
        Write(WriteKind.Create, key, value, 0, null, cancellationToken);

    /// <inheritdoc/>
    public override Task<StoreWriteResult> CreateAsync(string key, ReadOnlyMemory<byte> value, TimeSpan timeToLive, CancellationToken cancellationToken) =>
        Write(WriteKind.Create, key, value, 0, timeToLive, cancellationToken);

    /// <inheritdoc/>
    public override Task<StoreWriteResult> UpdateIfAsync(string key, ReadOnlyMemory<byte> value, long expectedRevision, CancellationToken cancellationToken) =>
        Write(WriteKind.Update, key, value, expectedRevision, null, cancellationToken);

    /// <inheritdoc/>
    public override Task<StoreWriteResult> UpdateIfAsync(string key, ReadOnlyMemory<byte> value, long expectedRevision, TimeSpan timeToLive, CancellationToken cancellationToken) =>
        Write(WriteKind.Update, key, value, expectedRevision, timeToLive, cancellationToken);

    /// <inheritdoc/>
    public override Task<StoreWriteResult> DeleteIfAsync(string key, long expectedRevision, CancellationToken cancellationToken) =>
        Write(WriteKind.Delete, key, default, expectedRevision, null, cancellationToken);

    /// <inheritdoc/>
    public override Task CompactAsync(long revision, CancellationToken cancellationToken)
    {
        lock (Gate)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(revision, Revision);
            if (revision <= Compacted)
            {
                ThrowIfClosed();
                return Task.CompletedTask;
            }
        }
        return OnWriter(log => Compact(log, revision)).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task CheckHealthAsync(CancellationToken cancellationToken)
    {
        ThrowIfClosed();
        var started = Volatile.Read(ref workStarted);
        if (started != 0 && options.TimeProvider.GetElapsedTime(started) is var elapsed && elapsed > options.SlowCommit)
        {
            throw new StoreUnavailableException(StoreUnavailableReason.InputOutput, $"the store {options.Path} has been waiting for the disk for {elapsed.TotalSeconds:0} s");
        }
        return failing ? OnWriter(Probe).WaitAsync(cancellationToken) : Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (disposed)
        {
            return;
        }
        disposed = true;
        if (compactor is not null)
        {
            await compactor.DisposeAsync();
        }
        queue.Close();
        await closed.Task;
    }

    private protected override ValueTask<IReadOnlyList<StoreEntry>> LoadAsync(IReadOnlyList<(string Key, KeyVersion Version)> versions, CancellationToken cancellationToken)
    {
        var result = new StoreEntry[versions.Count];
        var missing = 0;
        for (var i = 0; i < result.Length; i++)
        {
            missing += (result[i] = versions[i].Version.Entry!) is null ? 1 : 0;
        }
        if (missing > 0)
        {
            Read(reader =>
            {
                for (var i = 0; i < result.Length; i++)
                {
                    result[i] ??= Entry(reader, versions[i].Key, versions[i].Version);
                }
            });
        }
        return new(result);
    }

    private protected override ValueTask<IReadOnlyList<StoreEvent>> LoadEventsAsync(long afterRevision, int max, CancellationToken cancellationToken)
    {
        var result = new List<StoreEvent>();
        Read(reader =>
        {
            var rows = reader.ReadAfter(afterRevision, max, withValues: true).ToList();
            var previous = new KeyVersion?[rows.Count];
            lock (Gate)
            {
                // A row may be in the file a moment before it is published: those belong to the window.
                rows.RemoveAll(row => row.Revision > Revision);
                for (var i = 0; i < rows.Count; i++)
                {
                    previous[i] = Index.Keys.TryGet(rows[i].Key, out var history) ? history.Before(rows[i].Revision) : null;
                }
            }
            for (var i = 0; i < rows.Count; i++)
            {
                var row = rows[i];
                var current = row.CreateRevision == 0 ? null : new StoreEntry(row.Key, row.Value, row.CreateRevision, row.Revision);
                result.Add(new StoreEvent(row.Key, row.Revision, current, previous[i] is { } version ? Entry(reader, row.Key, version) : null));
            }
        });
        return new(result);
    }

    private static StoreEntry Entry(LogFile file, string key, KeyVersion version) =>
        version.Entry ?? new StoreEntry(key, file.Read(version.Revision).Value, version.CreateRevision, version.Revision);

    private Task<StoreWriteResult> Write(WriteKind kind, string key, ReadOnlyMemory<byte> value, long expectedRevision, TimeSpan? timeToLive, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<StoreWriteResult>(cancellationToken);
        }
        var request = new WriteRequest(kind, key, value, expectedRevision, cancellationToken) { Expires = timeToLive is { } time ? ExpiryAfter(time) : 0 };
        if (!queue.TryAdd(request))
        {
            return Task.FromException<StoreWriteResult>(new StoreUnavailableException(StoreUnavailableReason.Overloaded, $"more than {options.MaxQueuedWrites} writes wait for the store"));
        }
        return cancellationToken.CanBeCanceled ? request.Task.WaitAsync(cancellationToken) : request.Task;
    }

    private Task OnWriter(Action<LogFile> errand)
    {
        var completion = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        queue.Add(() =>
        {
            try
            {
                errand(OpenLog());
                completion.TrySetResult();
            }
            catch (SqliteFailure failure)
            {
                completion.TrySetException(Failed(failure, committing: false));
            }
        });
        return completion.Task;
    }

    private void Read(Action<LogFile> read)
    {
        LogFile? reader = null;
        try
        {
            if (!readers.TryTake(out reader))
            {
                reader = new LogFile(options);
            }
            read(reader);
            readers.Add(reader);
            reader = null;
        }
        catch (SqliteFailure failure)
        {
            throw failure.ToUnavailable(options.Path, mayHaveHappened: false);
        }
        finally
        {
            reader?.Dispose();
        }
    }
}
