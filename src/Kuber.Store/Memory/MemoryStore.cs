using Kuber.Store.Versions;

namespace Kuber.Store.Memory;

/// <summary>
/// A store that lives in this process alone, for tests and simulation. Writes complete before their task is returned, on the
/// caller's thread; it has no thread of its own. What is not compacted stays in memory.
/// </summary>
public sealed class MemoryStore : VersionedStore
{
    private const int KeysPerExpiry = 256;
    private readonly AutoCompactor compactor;
    private bool disposed;

    /// <summary>An empty store.</summary>
    public MemoryStore(MemoryStoreOptions? options = null)
        : this(options ?? new MemoryStoreOptions(), 0)
    {
    }

    private MemoryStore(MemoryStoreOptions options, int _)
        : base(options, int.MaxValue, long.MaxValue)
    {
        MaxSuperseded = options.MaxSupersededVersions;
        compactor = new AutoCompactor(this, options.CompactionInterval, options.TimeProvider);
    }

    private int MaxSuperseded { get; }

    /// <summary>A store that holds entries as they were at a revision. What came before counts as compacted.</summary>
    public static MemoryStore Restore(IEnumerable<StoreEntry> entries, long revision, MemoryStoreOptions? options = null)
    {
        var store = new MemoryStore(options);
        foreach (var entry in entries.OrderBy(static e => e.ModRevision))
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(entry.ModRevision, revision, nameof(entries));
            store.Index.Append(entry.Key, new KeyVersion(entry.ModRevision, entry.CreateRevision, entry));
        }
        (store.Revision, store.Compacted) = (revision, revision);
        store.Window.Reset(revision);
        return store;
    }

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
            ThrowIfClosed();
            ArgumentOutOfRangeException.ThrowIfGreaterThan(revision, Revision);
            Compact(revision);
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task CheckHealthAsync(CancellationToken cancellationToken)
    {
        ThrowIfClosed();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (disposed)
        {
            return;
        }
        disposed = true;
        await compactor.DisposeAsync();
        Close();
    }

    /// <summary>
    /// Brings the keys below a prefix to the values of <paramref name="entries"/> in one step: keys that are not among them are
    /// removed, others are written where their value differs. Revisions go on; watches are told of every change.
    /// </summary>
    /// <returns>The revision of the store afterwards.</returns>
    public long ReplaceAll(string prefix, IReadOnlyList<StoreEntry> entries)
    {
        lock (Gate)
        {
            ThrowIfClosed();
            var wanted = entries.ToDictionary(static e => e.Key, StringComparer.Ordinal);
            List<StoreEvent> changes = [];
            foreach (var history in Index.Keys.Range(prefix, ""))
            {
                if (history.Latest.IsRemoval)
                {
                    continue;
                }
                var present = history.Latest.Entry!;
                if (!wanted.Remove(history.Key, out var entry))
                {
                    changes.Add(WriteRule.Event(WriteKind.Delete, history.Key, default, Revision + changes.Count + 1, present));
                }
                else if (!entry.Value.Span.SequenceEqual(present.Value.Span))
                {
                    changes.Add(WriteRule.Event(WriteKind.Update, history.Key, entry.Value, Revision + changes.Count + 1, present));
                }
            }
            foreach (var entry in wanted.Values.OrderBy(static e => e.Key, StringComparer.Ordinal))
            {
                changes.Add(WriteRule.Event(WriteKind.Create, entry.Key, entry.Value, Revision + changes.Count + 1, null));
            }
            if (changes.Count > 0)
            {
                Publish(changes);
                foreach (var change in changes)
                {
                    Expirations.Note(change.Key, 0);
                }
            }
            return Revision;
        }
    }

    private protected override void ExpiryDue()
    {
        int removed;
        do
        {
            lock (Gate)
            {
                var keys = TakeExpired(KeysPerExpiry);
                removed = keys.Count;
                if (removed > 0)
                {
                    Publish([.. keys.Select((key, i) => WriteRule.Event(WriteKind.Delete, key.Key, default, Revision + 1 + i, key.Version.Entry))]);
                    keys.ForEach(key => Expirations.Note(key.Key, 0));
                }
                AwaitExpiry();
            }
        }
        while (removed == KeysPerExpiry);
    }

    private protected override ValueTask<IReadOnlyList<StoreEntry>> LoadAsync(IReadOnlyList<(string Key, KeyVersion Version)> versions, CancellationToken cancellationToken) =>
        new([.. versions.Select(version => version.Version.Entry!)]);

    private protected override ValueTask<IReadOnlyList<StoreEvent>> LoadEventsAsync(long afterRevision, int max, CancellationToken cancellationToken) =>
        throw new StoreCompactedException(Compacted);

    private Task<StoreWriteResult> Write(WriteKind kind, string key, ReadOnlyMemory<byte> value, long expectedRevision, TimeSpan? timeToLive, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<StoreWriteResult>(cancellationToken);
        }
        lock (Gate)
        {
            ThrowIfClosed();
            var present = Index.Latest(key);
            if (!WriteRule.Holds(kind, expectedRevision, present))
            {
                return Task.FromResult(new StoreWriteResult(StoreWriteOutcome.Conflict, Revision, present?.Entry));
            }
            var change = WriteRule.Event(kind, key, value, Revision + 1, present?.Entry);
            Publish([change]);
            Expirations.Note(key, timeToLive is { } time ? ExpiryAfter(time) : 0);
            AwaitExpiry();
            if (Index.Superseded > MaxSuperseded)
            {
                Compact(Math.Max(Compacted, Revision - (MaxSuperseded / 2)));
            }
            return Task.FromResult(WriteRule.Done(change));
        }
    }

    private void Compact(long revision)
    {
        if (revision > Compacted)
        {
            MoveCompaction(revision);
            Window.DropUpTo(revision);
        }
        var dead = new List<DeadVersion>();
        Index.PeekDead(Unreachable(), int.MaxValue, dead);
        Index.RemoveDead(dead.Count);
    }
}
