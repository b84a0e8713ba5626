using Kuber.Store;

namespace Kuber.ApiServer.Tests.Health;

/// <summary>A store that refuses writes and its health check while it is told to.</summary>
internal sealed class FailingStore(IStore inner) : IStore
{
    /// <summary>What writes and the health check fail with; null while all is well.</summary>
    public StoreUnavailableException? Failure { get; set; }

    public ValueTask<long> GetRevisionAsync(CancellationToken cancellationToken) => inner.GetRevisionAsync(cancellationToken);

    public ValueTask<StoreEntry?> GetAsync(string key, CancellationToken cancellationToken) => inner.GetAsync(key, cancellationToken);

    public ValueTask<StorePage> ListAsync(StoreListRequest request, CancellationToken cancellationToken) => inner.ListAsync(request, cancellationToken);

    public ValueTask<long> CountAsync(string prefix, CancellationToken cancellationToken) => inner.CountAsync(prefix, cancellationToken);

    public Task<StoreWriteResult> CreateAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken) =>
        Failure is { } failure ? Task.FromException<StoreWriteResult>(failure) : inner.CreateAsync(key, value, cancellationToken);

    public Task<StoreWriteResult> UpdateIfAsync(string key, ReadOnlyMemory<byte> value, long expectedRevision, CancellationToken cancellationToken) =>
        Failure is { } failure ? Task.FromException<StoreWriteResult>(failure) : inner.UpdateIfAsync(key, value, expectedRevision, cancellationToken);

    public Task<StoreWriteResult> DeleteIfAsync(string key, long expectedRevision, CancellationToken cancellationToken) =>
        Failure is { } failure ? Task.FromException<StoreWriteResult>(failure) : inner.DeleteIfAsync(key, expectedRevision, cancellationToken);

    public IAsyncEnumerable<StoreWatchBatch> WatchAsync(string prefix, long afterRevision, CancellationToken cancellationToken) => inner.WatchAsync(prefix, afterRevision, cancellationToken);

    public Task CompactAsync(long revision, CancellationToken cancellationToken) => inner.CompactAsync(revision, cancellationToken);

    public Task RequestProgressAsync(CancellationToken cancellationToken) => inner.RequestProgressAsync(cancellationToken);

    public Task CheckHealthAsync(CancellationToken cancellationToken) => Failure is { } failure ? Task.FromException(failure) : inner.CheckHealthAsync(cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
