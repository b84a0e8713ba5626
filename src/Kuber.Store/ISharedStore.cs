namespace Kuber.Store;

/// <summary>
/// A store outside of this process, which several API servers may share. It can remove a key by itself when its time is over,
/// even if no API server runs then.
/// </summary>
public interface ISharedStore
{
    /// <summary>As <see cref="IStore.CreateAsync"/>; the key lives at least so long after this write and not much longer, unless it is written again.</summary>
    Task<StoreWriteResult> CreateAsync(string key, ReadOnlyMemory<byte> value, TimeSpan timeToLive, CancellationToken cancellationToken);

    /// <summary>As <see cref="IStore.UpdateIfAsync"/>; the time to live begins anew. An update without one takes it away.</summary>
    Task<StoreWriteResult> UpdateIfAsync(string key, ReadOnlyMemory<byte> value, long expectedRevision, TimeSpan timeToLive, CancellationToken cancellationToken);
}
