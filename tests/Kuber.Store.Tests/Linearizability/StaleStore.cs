using System.Collections.Concurrent;

namespace Kuber.Store.Tests.Linearizability;

/// <summary>A store with a planted fault, to see that it is found: every so many reads answer what the last reader of the key saw.</summary>
internal sealed class StaleStore(IStore store, int everyNth) : IStore
{
    private readonly ConcurrentDictionary<string, StoreEntry> seen = new();
    private int reads;

    public async ValueTask<StoreEntry?> GetAsync(string key, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref reads) % everyNth == 0 && seen.TryGetValue(key, out var stale))
        {
            return stale;
        }
        var entry = await store.GetAsync(key, cancellationToken);
        if (entry is not null)
        {
            seen[key] = entry;
        }
        return entry;
    }

    public ValueTask<long> GetRevisionAsync(CancellationToken cancellationToken) => store.GetRevisionAsync(cancellationToken);

    public ValueTask<StorePage> ListAsync(StoreListRequest request, CancellationToken cancellationToken) => store.ListAsync(request, cancellationToken);

    public ValueTask<long> CountAsync(string prefix, CancellationToken cancellationToken) => store.CountAsync(prefix, cancellationToken);

    public Task<StoreWriteResult> CreateAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken) => store.CreateAsync(key, value, cancellationToken);

    public Task<StoreWriteResult> UpdateIfAsync(string key, ReadOnlyMemory<byte> value, long expectedRevision, CancellationToken cancellationToken) => store.UpdateIfAsync(key, value, expectedRevision, cancellationToken);

    public Task<StoreWriteResult> DeleteIfAsync(string key, long expectedRevision, CancellationToken cancellationToken) => store.DeleteIfAsync(key, expectedRevision, cancellationToken);

    public IAsyncEnumerable<StoreWatchBatch> WatchAsync(string prefix, long afterRevision, CancellationToken cancellationToken) => store.WatchAsync(prefix, afterRevision, cancellationToken);

    public Task CompactAsync(long revision, CancellationToken cancellationToken) => store.CompactAsync(revision, cancellationToken);

    public Task RequestProgressAsync(CancellationToken cancellationToken) => store.RequestProgressAsync(cancellationToken);

    public Task CheckHealthAsync(CancellationToken cancellationToken) => store.CheckHealthAsync(cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
