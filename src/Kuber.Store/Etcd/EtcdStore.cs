using System.Runtime.CompilerServices;
using Kuber.Machinery.Grpc;

namespace Kuber.Store.Etcd;

/// <summary>
/// A store that is an etcd cluster (API v3), which several API servers may share. Keys and values are those of Kubernetes.
/// <para>Reads are linearizable. A call goes to one member and, where that fails, to the next; watches go on at another member
/// from where they stood.</para>
/// </summary>
public sealed class EtcdStore : IStore, IExpiringStore
{
    private const int EntriesPerCall = 1000;
    private readonly EtcdStoreOptions options;
    private readonly EtcdClient client;
    private readonly EtcdKeys keys;
    private readonly EtcdLeases leases;
    private readonly EtcdRevisionReader revisions;
    private readonly EtcdCompactor compactor;
    private readonly CancellationTokenSource stop = new();
    private readonly HashSet<EtcdWatch> watches = [];
    private readonly byte[] marker;

    private EtcdStore(EtcdStoreOptions options)
    {
        this.options = options;
        client = new EtcdClient(options);
        keys = new EtcdKeys(options.Prefix);
        leases = new EtcdLeases(client, options.TimeProvider);
        marker = keys.Own("kuber.progress");
        revisions = new EtcdRevisionReader(ReadRevisionAsync, stop.Token);
        compactor = new EtcdCompactor(client, options);
    }

    /// <summary>Connects to a cluster.</summary>
    /// <exception cref="StoreOpenException">No member can be reached, or its version is not supported.</exception>
    public static async Task<EtcdStore> OpenAsync(EtcdStoreOptions options, CancellationToken cancellationToken)
    {
        var store = new EtcdStore(options);
        try
        {
            var status = EtcdMemberStatus.Read(await store.client.ReadAsync(EtcdMethods.Status, new ProtoWriter(0), cancellationToken));
            if (status.Version < EtcdMemberStatus.Oldest)
            {
                throw new StoreOpenException(StoreOpenFailure.Inaccessible, $"etcd {status.Version} is too old: {EtcdMemberStatus.Oldest} or later is needed");
            }
            store.compactor.Start();
            return store;
        }
        catch (GrpcException failure)
        {
            await store.DisposeAsync();
            throw new StoreOpenException(
                StoreOpenFailure.Inaccessible,
                $"etcd at {string.Join(", ", options.Servers)} cannot be reached ({failure.Detail}): check that it runs, the addresses and the certificates",
                failure);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public bool IsShared => true;

    /// <inheritdoc/>
    public ValueTask<long> GetRevisionAsync(CancellationToken cancellationToken)
    {
        ThrowIfClosed();
        return new(revisions.ReadAsync(cancellationToken));
    }

    /// <inheritdoc/>
    public async ValueTask<StoreEntry?> GetAsync(string key, CancellationToken cancellationToken)
    {
        var range = await RangeAsync(EtcdRequests.Get(keys.ToEtcd(key)), cancellationToken);
        return range.Entries is [var found, ..] ? found.ToEntry(keys) : null;
    }

    /// <inheritdoc/>
    public async ValueTask<long> CountAsync(string prefix, CancellationToken cancellationToken)
    {
        var start = keys.StartOf(prefix);
        return (await RangeAsync(EtcdRequests.Count(start, EtcdKeys.EndOf(start)), cancellationToken)).Count;
    }

    /// <inheritdoc/>
    public async ValueTask<StorePage> ListAsync(StoreListRequest request, CancellationToken cancellationToken)
    {
        var start = keys.StartOf(request.Prefix);
        var end = EtcdKeys.EndOf(start);
        if (request.AfterKey.Length > 0 && EtcdKeys.After(keys.ToEtcd(request.AfterKey)) is var after && after.AsSpan().SequenceCompareTo(start) > 0)
        {
            start = after;
        }
        var entries = new List<StoreEntry>();
        var revision = request.Revision;
        for (var step = EntriesPerCall; ;)
        {
            var wanted = request.Limit > 0 ? Math.Min(step, request.Limit - entries.Count) : step;
            EtcdRange range;
            try
            {
                range = await RangeAsync(EtcdRequests.Range(start, end, wanted, revision), cancellationToken);
            }
            catch (StoreUnavailableException failure) when (failure.InnerException is GrpcException inner && EtcdFailure.IsAnswerTooLarge(inner) && step > 1)
            {
                // The entries are so large that an answer of so many is not accepted.
                step = Math.Max(1, step / 8);
                continue;
            }
            revision = revision == 0 ? range.Revision : revision;
            foreach (var entry in range.Entries)
            {
                entries.Add(entry.ToEntry(keys));
            }
            var remaining = range.Count - range.Entries.Count;
            if (remaining <= 0 || (request.Limit > 0 && entries.Count >= request.Limit))
            {
                return new StorePage(entries, revision, Math.Max(0, remaining));
            }
            start = EtcdKeys.After(range.Entries[^1].Key.ToArray());
        }
    }

    /// <inheritdoc/>
    public Task<StoreWriteResult> CreateAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken) =>
        WriteAsync(EtcdRequests.PutIf(keys.ToEtcd(key), value.Span, 0, 0), cancellationToken);

    /// <inheritdoc/>
    public async Task<StoreWriteResult> CreateAsync(string key, ReadOnlyMemory<byte> value, TimeSpan timeToLive, CancellationToken cancellationToken)
    {
        var lease = await LeaseAsync(timeToLive, cancellationToken);
        return await WriteAsync(EtcdRequests.PutIf(keys.ToEtcd(key), value.Span, lease, 0), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<StoreWriteResult> UpdateIfAsync(string key, ReadOnlyMemory<byte> value, long expectedRevision, CancellationToken cancellationToken) =>
        WriteAsync(EtcdRequests.PutIf(keys.ToEtcd(key), value.Span, 0, Present(expectedRevision)), cancellationToken);

    /// <inheritdoc/>
    public async Task<StoreWriteResult> UpdateIfAsync(string key, ReadOnlyMemory<byte> value, long expectedRevision, TimeSpan timeToLive, CancellationToken cancellationToken)
    {
        var lease = await LeaseAsync(timeToLive, cancellationToken);
        return await WriteAsync(EtcdRequests.PutIf(keys.ToEtcd(key), value.Span, lease, Present(expectedRevision)), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<StoreWriteResult> DeleteIfAsync(string key, long expectedRevision, CancellationToken cancellationToken) =>
        WriteAsync(EtcdRequests.DeleteIf(keys.ToEtcd(key), Present(expectedRevision)), cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoreWatchBatch> WatchAsync(string prefix, long afterRevision, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ThrowIfClosed();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stop.Token);
        await using var watch = new EtcdWatch(client, keys, keys.StartOf(prefix), marker, afterRevision);
        lock (watches)
        {
            watches.Add(watch);
        }
        try
        {
            while (true)
            {
                StoreWatchBatch batch;
                try
                {
                    batch = await watch.NextAsync(ended.Token);
                }
                catch (OperationCanceledException) when (stop.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
                {
                    throw new ObjectDisposedException(nameof(EtcdStore));
                }
                yield return batch;
            }
        }
        finally
        {
            lock (watches)
            {
                watches.Remove(watch);
            }
        }
    }

    /// <inheritdoc/>
    public async Task CompactAsync(long revision, CancellationToken cancellationToken)
    {
        ThrowIfClosed();
        try
        {
            await client.ReadAsync(EtcdMethods.Compact, EtcdRequests.Compact(revision), cancellationToken);
        }
        catch (GrpcException failure) when (EtcdFailure.IsCompacted(failure))
        {
            // It was done before, here or elsewhere.
        }
        catch (GrpcException failure) when (EtcdFailure.IsFuture(failure))
        {
            throw new ArgumentOutOfRangeException(nameof(revision), revision, failure.Detail);
        }
        catch (GrpcException failure)
        {
            throw EtcdFailure.ToUnavailable(failure, write: true);
        }
    }

    /// <inheritdoc/>
    public async Task RequestProgressAsync(CancellationToken cancellationToken)
    {
        ThrowIfClosed();
        EtcdWatch[] open;
        lock (watches)
        {
            open = [.. watches];
        }
        foreach (var watch in open.Where(watch => !watch.NeedsMarker))
        {
            await watch.RequestProgressAsync(cancellationToken);
        }
        if (open.Any(watch => watch.NeedsMarker))
        {
            await EtcdWatch.WriteMarkerAsync(client, marker, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task CheckHealthAsync(CancellationToken cancellationToken)
    {
        await RangeAsync(EtcdRequests.Get(keys.Own("health")), cancellationToken);
        try
        {
            if (EtcdAlarm.Read(await client.ReadAsync(EtcdMethods.Alarm, new ProtoWriter(0), cancellationToken)) is { } problem)
            {
                throw problem;
            }
        }
        catch (GrpcException failure)
        {
            throw EtcdFailure.ToUnavailable(failure, write: false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (stop.IsCancellationRequested)
        {
            return;
        }
        await stop.CancelAsync();
        await compactor.DisposeAsync();
        leases.Dispose();
        client.Dispose();
    }

    // A key that does not exist has modification revision 0 in etcd; here nothing is expected of such a key but to be created.
    private static long Present(long expectedRevision) => expectedRevision > 0 ? expectedRevision : -1;

    private void ThrowIfClosed() => ObjectDisposedException.ThrowIf(stop.IsCancellationRequested, this);

    private async Task<long> ReadRevisionAsync(CancellationToken cancellationToken) =>
        (await RangeAsync(EtcdRequests.Get(keys.Own("health")), cancellationToken)).Revision;

    private async Task<EtcdRange> RangeAsync(ProtoWriter request, CancellationToken cancellationToken)
    {
        ThrowIfClosed();
        try
        {
            return EtcdRange.Read(new ProtoReader(await client.ReadAsync(EtcdMethods.Range, request, cancellationToken)));
        }
        catch (GrpcException failure) when (EtcdFailure.IsCompacted(failure))
        {
            throw new StoreCompactedException(await EtcdWatch.FindOldestAsync(client, marker, cancellationToken));
        }
        catch (GrpcException failure) when (EtcdFailure.IsFuture(failure))
        {
            throw new ArgumentOutOfRangeException(nameof(request), failure.Detail);
        }
        catch (GrpcException failure)
        {
            throw EtcdFailure.ToUnavailable(failure, write: false);
        }
    }

    private async Task<StoreWriteResult> WriteAsync(ProtoWriter transaction, CancellationToken cancellationToken)
    {
        ThrowIfClosed();
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var answer = EtcdTransaction.Read(await client.WriteAsync(EtcdMethods.Txn, transaction, cancellationToken));
            return new StoreWriteResult(answer.Succeeded ? StoreWriteOutcome.Done : StoreWriteOutcome.Conflict, answer.Revision, answer.Entry?.ToEntry(keys));
        }
        catch (GrpcException failure)
        {
            throw EtcdFailure.ToUnavailable(failure, write: true);
        }
    }

    private async Task<long> LeaseAsync(TimeSpan timeToLive, CancellationToken cancellationToken)
    {
        try
        {
            return await leases.TakeAsync(timeToLive, cancellationToken);
        }
        catch (GrpcException failure)
        {
            throw EtcdFailure.ToUnavailable(failure, write: false);
        }
    }
}
