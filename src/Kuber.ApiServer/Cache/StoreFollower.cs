using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Concurrency;
using Kuber.Store;
using Microsoft.Extensions.Logging;

namespace Kuber.ApiServer.Cache;

/// <summary>
/// Follows the store with one watch for all resources, and feeds the caches. Because there is one watch, all caches stand at
/// the same revision, and progress of one is progress of all. Where the watch fails the caches are loaded anew and every
/// watcher is closed: clients list again.
/// </summary>
internal sealed partial class StoreFollower(IStore store, TimeProvider clock, ILogger<StoreFollower> log)
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan ProgressDelay = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<string, ResourceCache> caches = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<byte[], IApiObject> written = new();
    private readonly Lock gate = new();
    private readonly PriorityQueue<TaskCompletionSource, long> waiters = new();
    private readonly ConcurrentQueue<(ResourceCache Cache, Action<ResourceCache> Joined, TaskCompletionSource Done)> joining = new();
    private long revision;
    private bool ended;
    private CancellationTokenSource? interrupt;

    /// <summary>All caches stand at this revision.</summary>
    public long Revision => Volatile.Read(ref revision);

    /// <summary>Makes the cache of a resource; before <see cref="LoadAsync"/>.</summary>
    public ResourceCache Add(ServedResource resource)
    {
        var cache = new ResourceCache(resource, resource.StorePrefix, () => Revision);
        Register(cache, out _);
        return cache;
    }

    /// <summary>Forgets the cache of a resource, and closes its watchers.</summary>
    public void Drop(ResourceCache cache)
    {
        lock (caches)
        {
            caches.Remove(cache.Prefix[StoragePrefixes.Root.Length..^1]);
        }

        cache.CloseWatchers();
    }

    /// <summary>
    /// Makes and fills the cache of a resource while the follower runs; it takes the place of the one that had the same prefix,
    /// whose watchers are closed.
    /// </summary>
    /// <param name="resource">The resource, in the version that is stored.</param>
    /// <param name="joined">Called on the follower's loop with the filled cache, before any further change is followed.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task JoinAsync(ServedResource resource, Action<ResourceCache> joined, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        joining.Enqueue((new(resource, resource.StorePrefix, () => Revision), joined, done));
        try
        {
            interrupt?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // Between two watches: the loop looks for who waits before the next one.
        }

        return done.Task.WaitOnContextAsync(cancellationToken);
    }

    /// <summary>
    /// Tells that <paramref name="value"/>, which is about to be written, is <paramref name="decoded"/>: when the change comes
    /// back from a store in this process, nothing needs to be decoded.
    /// </summary>
    public void Announce(byte[] value, IApiObject decoded) => written[value] = decoded;

    /// <summary>Takes back an announcement.</summary>
    public void Retract(byte[] value) => written.TryRemove(value, out _);

    /// <summary>Completes when all caches have reached a revision; is cancelled where the follower ends before.</summary>
    public Task WaitForAsync(long wanted, CancellationToken cancellationToken)
    {
        if (Revision >= wanted)
        {
            return Task.CompletedTask;
        }

        lock (gate)
        {
            if (Revision >= wanted)
            {
                return Task.CompletedTask;
            }

            if (ended)
            {
                return Task.FromCanceled(new(true));
            }

            var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiters.Enqueue(waiter, wanted);
            return waiter.Task.WaitOnContextAsync(cancellationToken);
        }
    }

    /// <summary>Completes when the caches have everything that was written before the call.</summary>
    public async ValueTask WaitForLatestAsync(CancellationToken cancellationToken)
    {
        var wanted = await store.GetRevisionAsync(cancellationToken);
        var reached = WaitForAsync(wanted, cancellationToken);
        // In a store that others use too, the latest write may be none that is followed here.
        while (store.IsShared && !reached.IsCompleted && await Task.WhenAny(reached, Task.Delay(ProgressDelay, clock, cancellationToken)) != reached)
        {
            await store.RequestProgressAsync(cancellationToken);
        }

        await reached;
    }

    /// <summary>Fills all caches from the store.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var loaded = new Dictionary<ResourceCache, CacheTree>();
        var request = new StoreListRequest(StoragePrefixes.Root) { Limit = 5000 };
        while (true)
        {
            var page = await store.ListAsync(request, cancellationToken);
            foreach (var entry in page.Entries)
            {
                if (CacheOf(entry.Key) is { } cache && Item(cache, entry) is { } item)
                {
                    loaded[cache] = loaded.GetValueOrDefault(cache).Set(item);
                }
            }

            if (page.Remaining == 0)
            {
                lock (caches)
                {
                    foreach (var cache in caches.Values)
                    {
                        cache.Load(loaded.GetValueOrDefault(cache), page.Revision);
                    }
                }

                Advance(page.Revision);
                return;
            }

            request = request with { AfterKey = page.Entries[^1].Key, Revision = page.Revision };
        }
    }

    /// <summary>Compacts the store, and forgets the past in the caches.</summary>
    public async Task ForgetPastAsync(CancellationToken cancellationToken)
    {
        await store.CompactAsync(Revision, cancellationToken);
        lock (caches)
        {
            foreach (var cache in caches.Values)
            {
                cache.ForgetPast();
            }
        }
    }

    /// <summary>Follows the store until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            using var current = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            interrupt = current;
            try
            {
                await JoinWaitingAsync(cancellationToken);
                await foreach (var batch in store.WatchAsync(StoragePrefixes.Root, Revision, current.Token))
                {
                    foreach (var change in batch.Events)
                    {
                        Apply(change);
                    }

                    Advance(batch.Revision);
                    if (!joining.IsEmpty)
                    {
                        break;
                    }
                }
            }
            catch (OperationCanceledException) when (current.IsCancellationRequested)
            {
                // Stopped, or a cache wants to join.
            }
            catch (Exception e)
            {
                LogWatchFailed(e);
                await ReloadAsync(cancellationToken);
            }
        }

        lock (caches)
        {
            foreach (var cache in caches.Values)
            {
                cache.CloseWatchers();
            }
        }

        while (joining.TryDequeue(out var next))
        {
            next.Done.TrySetCanceled(cancellationToken);
        }

        lock (gate)
        {
            ended = true;
            while (waiters.TryDequeue(out var waiter, out _))
            {
                waiter.TrySetCanceled(cancellationToken);
            }
        }
    }

    private async Task ReloadAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(RetryDelay, clock, cancellationToken);
                await LoadAsync(cancellationToken);
                lock (caches)
                {
                    foreach (var cache in caches.Values)
                    {
                        cache.CloseWatchers();
                    }
                }

                return;
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e)
            {
                LogLoadFailed(e);
            }
        }
    }

    private async Task JoinWaitingAsync(CancellationToken cancellationToken)
    {
        while (joining.TryDequeue(out var next))
        {
            try
            {
                var tree = default(CacheTree);
                var page = await store.ListAsync(new(next.Cache.Prefix) { Revision = Revision }, cancellationToken);
                foreach (var entry in page.Entries)
                {
                    if (Item(next.Cache, entry) is { } item)
                    {
                        tree = tree.Set(item);
                    }
                }

                next.Cache.Load(tree, Revision);
                Register(next.Cache, out var former);
                next.Joined(next.Cache);
                former?.CloseWatchers();
                next.Done.TrySetResult();
            }
            catch (Exception e)
            {
                next.Done.TrySetException(e);
            }
        }
    }

    private void Register(ResourceCache cache, out ResourceCache? former)
    {
        var key = cache.Prefix[StoragePrefixes.Root.Length..^1];
        lock (caches)
        {
            former = caches.GetValueOrDefault(key);
            caches[key] = cache;
        }
    }

    private void Apply(StoreEvent change)
    {
        if (CacheOf(change.Key) is not { } cache)
        {
            return;
        }

        var key = change.Key[cache.Prefix.Length..];
        if (change.Current is null)
        {
            cache.Apply(key, null, change.Revision);
        }
        else if (Item(cache, change.Current) is { } item)
        {
            cache.Apply(key, item, change.Revision);
        }
    }

    private CacheItem? Item(ResourceCache cache, StoreEntry entry)
    {
        try
        {
            var value = MemoryMarshal.TryGetArray(entry.Value, out var segment) && segment.Array is { } array
                && written.TryRemove(array, out var known) ? known : cache.Resource.DecodeStored(entry.Value);
            var metadata = SharedFields.Of(value.Metadata) with { ResourceVersion = entry.ModRevision.ToString(CultureInfo.InvariantCulture) };
            return new(entry.Key[cache.Prefix.Length..], value.WithMetadata(metadata), entry.ModRevision);
        }
        catch (Exception e)
        {
            LogUndecodable(entry.Key, e);
            return null;
        }
    }

    private ResourceCache? CacheOf(string key)
    {
        var rest = key.AsSpan(StoragePrefixes.Root.Length);
        lock (caches)
        {
            var lookup = caches.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var (at, segment) = (0, 0); segment < 2; segment++)
            {
                var slash = rest[at..].IndexOf('/');
                if (slash < 0)
                {
                    return null;
                }

                at += slash;
                if (lookup.TryGetValue(rest[..at], out var cache))
                {
                    return cache;
                }

                at++;
            }
        }

        return null;
    }

    private void Advance(long reached)
    {
        lock (gate)
        {
            Volatile.Write(ref revision, Math.Max(revision, reached));
            while (waiters.TryPeek(out var waiter, out var wanted) && wanted <= revision)
            {
                waiters.Dequeue();
                waiter.TrySetResult();
            }
        }
    }

    [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "The watch of the store failed; the caches are loaded anew.")]
    private partial void LogWatchFailed(Exception error);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Error, Message = "The caches could not be loaded from the store.")]
    private partial void LogLoadFailed(Exception error);

    [LoggerMessage(EventId = 3003, Level = LogLevel.Error, Message = "A stored object cannot be decoded and is not served. key={Key}")]
    private partial void LogUndecodable(string key, Exception error);
}
