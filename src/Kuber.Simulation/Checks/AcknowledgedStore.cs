using Kuber.Simulation.Scheduling;
using Kuber.Store;

namespace Kuber.Simulation.Checks;

/// <summary>
/// The store as the API server sees it, with every answer checked against what was really written: a write that was
/// acknowledged is there, at the revision told, and replaced what it was meant to replace.
/// </summary>
internal sealed class AcknowledgedStore(IStore inner, StoreHistory history, Simulator simulator) : IStore
{
    /// <inheritdoc/>
    public ValueTask<long> GetRevisionAsync(CancellationToken cancellationToken) => inner.GetRevisionAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<StoreEntry?> GetAsync(string key, CancellationToken cancellationToken) => inner.GetAsync(key, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<StorePage> ListAsync(StoreListRequest request, CancellationToken cancellationToken) => inner.ListAsync(request, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<long> CountAsync(string prefix, CancellationToken cancellationToken) => inner.CountAsync(prefix, cancellationToken);

    /// <inheritdoc/>
    public async Task<StoreWriteResult> CreateAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken) =>
        Check(key, 0, await inner.CreateAsync(key, value, cancellationToken));

    /// <inheritdoc/>
    public async Task<StoreWriteResult> UpdateIfAsync(string key, ReadOnlyMemory<byte> value, long expectedRevision, CancellationToken cancellationToken) =>
        Check(key, expectedRevision, await inner.UpdateIfAsync(key, value, expectedRevision, cancellationToken));

    /// <inheritdoc/>
    public async Task<StoreWriteResult> DeleteIfAsync(string key, long expectedRevision, CancellationToken cancellationToken) =>
        Check(key, expectedRevision, await inner.DeleteIfAsync(key, expectedRevision, cancellationToken));

    /// <inheritdoc/>
    public IAsyncEnumerable<StoreWatchBatch> WatchAsync(string prefix, long afterRevision, CancellationToken cancellationToken) =>
        inner.WatchAsync(prefix, afterRevision, cancellationToken);

    /// <inheritdoc/>
    public Task CompactAsync(long revision, CancellationToken cancellationToken) => inner.CompactAsync(revision, cancellationToken);

    /// <inheritdoc/>
    public Task RequestProgressAsync(CancellationToken cancellationToken) => inner.RequestProgressAsync(cancellationToken);

    /// <inheritdoc/>
    public Task CheckHealthAsync(CancellationToken cancellationToken) => inner.CheckHealthAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private StoreWriteResult Check(string key, long expected, StoreWriteResult result)
    {
        if (result.Outcome == StoreWriteOutcome.Done)
        {
            var found = history.At(result.Revision);
            if (found.Key != key)
            {
                simulator.Fail($"the write of {key} was acknowledged at revision {result.Revision}, where {(found.Key.Length == 0 ? "nothing was written" : found.Key + " was written")}");
            }
            else if (found.Before != expected)
            {
                simulator.Fail($"the write of {key} at revision {result.Revision} was to replace revision {expected}, but replaced {found.Before}");
            }
        }

        return result;
    }
}
