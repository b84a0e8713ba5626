using Kuber.Machinery.Grpc;

namespace Kuber.Store.Etcd;

/// <summary>
/// Leases of keys with a time to live. Keys that are written at about the same time with the same time share a lease, so that
/// etcd has few: a lease is given out for a twentieth of its time, at most a minute, and to at most 1,000 keys.
/// </summary>
internal sealed class EtcdLeases(EtcdClient client, TimeProvider clock) : IDisposable
{
    private const int MaxKeys = 1000;
    private const long MaxReuseSeconds = 60;
    private readonly Dictionary<long, (long Id, long GrantedAt, int Keys)> present = [];
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>A lease that lasts at least so long from now.</summary>
    public async Task<long> TakeAsync(TimeSpan timeToLive, CancellationToken cancellationToken)
    {
        var seconds = Math.Max(1, (long)Math.Ceiling(timeToLive.TotalSeconds));
        var reuse = Math.Min(MaxReuseSeconds, seconds / 20);
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (present.TryGetValue(seconds, out var lease) && lease.Keys < MaxKeys && clock.GetElapsedTime(lease.GrantedAt) < TimeSpan.FromSeconds(reuse))
            {
                present[seconds] = lease with { Keys = lease.Keys + 1 };
                return lease.Id;
            }
            var granted = clock.GetTimestamp();
            // A second grant does no harm: the first runs out unused.
            var id = ReadId(await client.ReadAsync(EtcdMethods.LeaseGrant, EtcdRequests.LeaseGrant(seconds + reuse), cancellationToken));
            present[seconds] = (id, granted, 1);
            return id;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private static long ReadId(ReadOnlyMemory<byte> message)
    {
        var reader = new ProtoReader(message);
        var id = 0L;
        while (reader.Next())
        {
            if (reader.Field == 2)
            {
                id = reader.Varint();
            }
            else
            {
                reader.Skip();
            }
        }
        return id;
    }
}
