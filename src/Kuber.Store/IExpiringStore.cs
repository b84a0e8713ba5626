namespace Kuber.Store;

/// <summary>
/// A store that removes a key by itself when its time is over: as a change of its own, which watches see. Where the store is
/// another process, that happens even while no API server runs; otherwise at the next start.
/// </summary>
public interface IExpiringStore
{
    /// <summary>As <see cref="IStore.CreateAsync"/>; the key lives at least so long after this write and not much longer, unless it is written again.</summary>
    Task<StoreWriteResult> CreateAsync(string key, ReadOnlyMemory<byte> value, TimeSpan timeToLive, CancellationToken cancellationToken);

    /// <summary>As <see cref="IStore.UpdateIfAsync"/>; the time to live begins anew. An update without one takes it away.</summary>
    Task<StoreWriteResult> UpdateIfAsync(string key, ReadOnlyMemory<byte> value, long expectedRevision, TimeSpan timeToLive, CancellationToken cancellationToken);
}
