namespace Kuber.Store;

/// <summary>
/// An ordered map from keys to values with one revision counter for all keys, with the semantics of etcd.
/// <para>Guarantees of every backend:</para>
/// <list type="bullet">
/// <item>Each successful write gets a revision of its own, greater than every earlier one. A write is durable when its task completes.</item>
/// <item>A read that starts after a write completed sees that write.</item>
/// <item>A watch from revision N delivers every change after N to keys below its prefix, once each, in revision order, without gaps;
/// or fails with <see cref="StoreCompactedException"/> where N is older than the compaction.</item>
/// <item>A cancelled write may or may not have happened. A write that fails with <see cref="StoreUnavailableException"/> tells by
/// <see cref="StoreUnavailableException.MayHaveHappened"/>.</item>
/// </list>
/// Keys are compared by their bytes. Implementations are safe for concurrent use.
/// </summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>The store as one whose keys can have a time to live; null where it cannot.</summary>
    IExpiringStore? Expiring => this as IExpiringStore;

    /// <summary>Whether several API servers may share the store.</summary>
    bool IsShared => false;

    /// <summary>The revision of the latest write. Starts at 1 in an empty store.</summary>
    ValueTask<long> GetRevisionAsync(CancellationToken cancellationToken);

    /// <summary>The entry of a key, or null.</summary>
    ValueTask<StoreEntry?> GetAsync(string key, CancellationToken cancellationToken);

    /// <summary>A page of the entries below a prefix, by key, at one revision.</summary>
    /// <exception cref="StoreCompactedException">The revision asked for is no longer kept.</exception>
    ValueTask<StorePage> ListAsync(StoreListRequest request, CancellationToken cancellationToken);

    /// <summary>The number of entries below a prefix.</summary>
    ValueTask<long> CountAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>Creates a key; <see cref="StoreWriteOutcome.Conflict"/> with the present entry where it exists.</summary>
    Task<StoreWriteResult> CreateAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken);

    /// <summary>Replaces the value of a key whose modification revision is <paramref name="expectedRevision"/>; otherwise <see cref="StoreWriteOutcome.Conflict"/> with the present entry (null where there is none).</summary>
    Task<StoreWriteResult> UpdateIfAsync(string key, ReadOnlyMemory<byte> value, long expectedRevision, CancellationToken cancellationToken);

    /// <summary>Removes a key whose modification revision is <paramref name="expectedRevision"/>; otherwise <see cref="StoreWriteOutcome.Conflict"/> with the present entry (null where there is none).</summary>
    Task<StoreWriteResult> DeleteIfAsync(string key, long expectedRevision, CancellationToken cancellationToken);

    /// <summary>
    /// The changes below a prefix after a revision, in batches; a batch never splits a revision. A batch may be empty: it then
    /// tells progress, that all changes up to its revision have been delivered.
    /// </summary>
    /// <exception cref="StoreCompactedException">The revision is no longer kept; also thrown later, to a reader that fell behind the compaction.</exception>
    IAsyncEnumerable<StoreWatchBatch> WatchAsync(string prefix, long afterRevision, CancellationToken cancellationToken);

    /// <summary>Forgets all revisions before <paramref name="revision"/>: older lists and watches fail from now on. The latest entries stay.</summary>
    Task CompactAsync(long revision, CancellationToken cancellationToken);

    /// <summary>
    /// Asks that every open watch of this instance soon yields a batch, empty where it must be, whose revision is at least
    /// the store's revision at the time of this call. For consistent reads from a cache.
    /// </summary>
    Task RequestProgressAsync(CancellationToken cancellationToken);

    /// <summary>Completes when the store can take writes, as far as is known; cheap while it is well.</summary>
    /// <exception cref="StoreUnavailableException">The reason why it cannot.</exception>
    Task CheckHealthAsync(CancellationToken cancellationToken);
}
