using Kuber.Machinery.Grpc;

namespace Kuber.Store.Etcd;

/// <summary>
/// One watch, over as many connections as it takes: each begins where the one before ended. It begins with the last revision
/// that was delivered, which is left out, so that etcd refuses a start from which a removal may already be compacted away.
/// </summary>
internal sealed class EtcdWatch(EtcdClient client, EtcdKeys keys, byte[] prefix, byte[] marker, long afterRevision) : IAsyncDisposable
{
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly List<EtcdEvent> fragments = [];
    private long cursor = Math.Max(1, afterRevision);
    private int failures;
    private EtcdMember? member;
    private GrpcCall? call;
    private IAsyncEnumerator<ReadOnlyMemory<byte>>? messages;
    private volatile bool progressWanted;

    /// <summary>
    /// Whether the member lets word of progress overtake changes. The watch then follows all keys of the store and takes a
    /// write to one of the store's own for word of progress.
    /// </summary>
    public bool NeedsMarker { get; private set; }

    /// <summary>The oldest revision that etcd keeps, which it tells whoever watches from an older one.</summary>
    public static async Task<long> FindOldestAsync(EtcdClient client, byte[] key, CancellationToken cancellationToken)
    {
        using var call = client.Current.Channel.Duplex(EtcdMethods.Watch, EtcdClient.Lasting, cancellationToken);
        await call.WriteAsync(EtcdRequests.WatchCreate(key, [], 1).Written, cancellationToken);
        await foreach (var message in call.ReadAllAsync(cancellationToken))
        {
            if (EtcdWatchAnswer.Read(message) is { IsCanceled: true } answer)
            {
                return answer.CompactRevision;
            }
        }
        return 0;
    }

    /// <summary>Writes the key that stands for word of progress.</summary>
    public static async Task WriteMarkerAsync(EtcdClient client, byte[] marker, CancellationToken cancellationToken)
    {
        try
        {
            await client.ReadAsync(EtcdMethods.Put, EtcdRequests.Put(marker, [], 0), cancellationToken);
        }
        catch (GrpcException failure)
        {
            throw EtcdFailure.ToUnavailable(failure, write: true);
        }
    }

    /// <summary>The next changes, or word of progress.</summary>
    /// <exception cref="StoreCompactedException">The watch fell behind the compaction.</exception>
    public async Task<StoreWatchBatch> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await ReceiveAsync(cancellationToken) is { } answer && await TakeAsync(answer, cancellationToken) is { } batch)
            {
                return batch;
            }
        }
    }

    /// <summary>Asks for word of progress; where there is no connection at present, as soon as there is one.</summary>
    public async Task RequestProgressAsync(CancellationToken cancellationToken)
    {
        progressWanted = true;
        if (call is not { } present)
        {
            return;
        }
        await writing.WaitAsync(cancellationToken);
        try
        {
            await present.WriteAsync(EtcdRequests.WatchProgress().Written, cancellationToken);
        }
        catch (GrpcException)
        {
            // Whoever reads notices too, and connects anew.
        }
        finally
        {
            writing.Release();
        }
    }

    // Whoever asks for progress at this moment may still hold the turn to write, which has nothing to dispose of.
    public ValueTask DisposeAsync() => DisconnectAsync();

    // The next message; null where the connection was lost.
    private async Task<EtcdWatchAnswer?> ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (messages is null)
            {
                await ConnectAsync(cancellationToken);
            }
            if (await messages!.MoveNextAsync())
            {
                return EtcdWatchAnswer.Read(messages.Current);
            }
        }
        catch (GrpcException)
        {
            // Another member may do better.
        }
        await LoseAsync(cancellationToken);
        return null;
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        member = client.Current;
        var status = await member.Channel.UnaryAsync(EtcdMethods.Status, default, new(TimeSpan.FromSeconds(4)), cancellationToken);
        NeedsMarker = !EtcdMemberStatus.Read(status).HasSoundProgress;
        var start = NeedsMarker ? keys.Root : prefix;
        var begun = member.Channel.Duplex(EtcdMethods.Watch, EtcdClient.Lasting, cancellationToken);
        try
        {
            await begun.WriteAsync(EtcdRequests.WatchCreate(start, EtcdKeys.EndOf(start), cursor).Written, cancellationToken);
        }
        catch
        {
            begun.Dispose();
            throw;
        }
        messages = begun.ReadAllAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        call = begun;
    }

    private async Task LoseAsync(CancellationToken cancellationToken)
    {
        client.Leave(member!);
        await DisconnectAsync();
        await client.PauseAsync(failures++, cancellationToken);
    }

    private async ValueTask DisconnectAsync()
    {
        fragments.Clear();
        var (oldCall, oldMessages) = (call, messages);
        (call, messages) = (null, null);
        if (oldMessages is not null)
        {
            await oldMessages.DisposeAsync();
        }
        oldCall?.Dispose();
    }

    private async Task<StoreWatchBatch?> TakeAsync(EtcdWatchAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.IsCanceled)
        {
            if (answer.CompactRevision > 0)
            {
                throw new StoreCompactedException(answer.CompactRevision);
            }
            await LoseAsync(cancellationToken);
            return null;
        }
        failures = 0;
        if (answer.IsCreated)
        {
            if (progressWanted)
            {
                await (NeedsMarker ? WriteMarkerAsync(client, marker, cancellationToken) : RequestProgressAsync(cancellationToken));
            }
            return null;
        }
        if (answer.Events.Count == 0 && !answer.IsFragment && fragments.Count == 0)
        {
            progressWanted = false;
            cursor = Math.Max(cursor, answer.Revision);
            return new StoreWatchBatch([], cursor);
        }
        fragments.AddRange(answer.Events);
        return answer.IsFragment ? null : TakeFragments();
    }

    private StoreWatchBatch? TakeFragments()
    {
        var events = new List<StoreEvent>(fragments.Count);
        var marked = false;
        var reached = cursor;
        foreach (var change in fragments)
        {
            if (change.Entry.ModRevision <= cursor)
            {
                continue;
            }
            reached = Math.Max(reached, change.Entry.ModRevision);
            var key = change.Entry.Key.Span;
            if (key.SequenceEqual(marker))
            {
                marked = true;
            }
            else if (key.StartsWith(prefix))
            {
                events.Add(change.ToEvent(keys));
            }
        }
        fragments.Clear();
        cursor = reached;
        progressWanted &= !marked;
        return events.Count > 0 || marked ? new StoreWatchBatch(events, cursor) : null;
    }
}
