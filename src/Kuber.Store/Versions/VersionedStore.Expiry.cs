namespace Kuber.Store.Versions;

/// <content>Keys that go by themselves when their time is over.</content>
public abstract partial class VersionedStore : IExpiringStore
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);
    private ITimer? expiryTimer;
    private long expiryAwaited = long.MaxValue;

    /// <inheritdoc/>
    public abstract Task<StoreWriteResult> CreateAsync(string key, ReadOnlyMemory<byte> value, TimeSpan timeToLive, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract Task<StoreWriteResult> UpdateIfAsync(string key, ReadOnlyMemory<byte> value, long expectedRevision, TimeSpan timeToLive, CancellationToken cancellationToken);

    /// <summary>The keys that have a time to live.</summary>
    private protected Expirations Expirations { get; } = new();

    /// <summary>Whether keys are removed when their time is over.</summary>
    private protected virtual bool RemovesExpired => true;

    /// <summary>When a key goes that is written now.</summary>
    private protected long ExpiryAfter(TimeSpan timeToLive) => Expirations.After(timeProvider.GetUtcNow(), timeToLive);

    /// <summary>Arranges that <see cref="ExpiryDue"/> is called when the next key's time is over. The caller holds the lock.</summary>
    private protected void AwaitExpiry()
    {
        var next = Expirations.Next();
        if (closed || !RemovesExpired || next >= expiryAwaited)
        {
            return;
        }
        expiryAwaited = next;
        var wait = TimeSpan.FromMilliseconds(Math.Clamp(next - Now(), 0, (long)LongestWait.TotalMilliseconds));
        expiryTimer?.Dispose();
        expiryTimer = timeProvider.CreateTimer(static store => ((VersionedStore)store!).ExpiryDue(), this, wait, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The removals of keys whose time is over, at most <paramref name="max"/>, with the versions to remove. The caller holds the lock and calls <see cref="AwaitExpiry"/> when they are done.</summary>
    private protected List<(string Key, KeyVersion Version)> TakeExpired(int max)
    {
        expiryAwaited = long.MaxValue;
        List<string> keys = [];
        Expirations.Take(Now(), max, keys);
        List<(string Key, KeyVersion Version)> result = [];
        foreach (var key in keys)
        {
            if (Index.Latest(key) is { } version)
            {
                result.Add((key, version));
            }
            else
            {
                Expirations.Note(key, 0);
            }
        }
        return result;
    }

    /// <summary>Some keys' time may be over. Called on any thread, without the lock.</summary>
    private protected abstract void ExpiryDue();

    private long Now() => timeProvider.GetUtcNow().ToUnixTimeMilliseconds();
}
