using System.Threading.Channels;

namespace Kuber.ApiServer.Cache;

/// <summary>
/// A watch on a cache. Its queue is bounded: a watcher that does not keep up is closed, and costs nobody else anything.
/// </summary>
internal sealed class CacheWatcher : IDisposable
{
    /// <summary>The most changes that wait for a watcher.</summary>
    public const int Capacity = 4096;

    private readonly Channel<WatchNote> queue = Channel.CreateBounded<WatchNote>(
        new BoundedChannelOptions(Capacity) { SingleReader = true });

    private readonly ResourceCache cache;

    internal CacheWatcher(ResourceCache cache, WatchScope scope, long revision)
    {
        this.cache = cache;
        Scope = scope;
        Revision = revision;
    }

    /// <summary>What the watcher sees.</summary>
    public WatchScope Scope { get; }

    /// <summary>The revision from which the watcher sees changes.</summary>
    public long Revision { get; }

    /// <summary>Objects to tell first, as added.</summary>
    public IReadOnlyList<CacheItem> Initial { get; init; } = [];

    /// <summary>Past changes to tell next.</summary>
    public IReadOnlyList<CacheEvent> Past { get; init; } = [];

    /// <summary>Still older changes, which the store remembered; they come before <see cref="Past"/>.</summary>
    public IReadOnlyList<CacheEvent> Older { get; private set; } = [];

    /// <summary>The same watcher with older changes to tell first.</summary>
    public CacheWatcher After(IReadOnlyList<CacheEvent> older)
    {
        Older = older;
        return this;
    }

    /// <summary>The live changes. Completes when the watcher was closed: too slow, or the cache stopped.</summary>
    public ChannelReader<WatchNote> Live => queue.Reader;

    /// <summary>Whether nothing waits to be read.</summary>
    public bool IsDrained => queue.Reader.Count == 0;

    /// <inheritdoc/>
    public void Dispose()
    {
        cache.Remove(this);
        queue.Writer.TryComplete();
    }

    /// <summary>Queues a change; closes the watcher where it is full.</summary>
    internal bool Offer(CacheEvent change)
    {
        if (Scope.Translate(change) is not { } note || queue.Writer.TryWrite(note))
        {
            return true;
        }

        queue.Writer.TryComplete();
        return false;
    }

    /// <summary>Queues a bookmark behind all changes so far, where nothing waits: who is told of changes knows the revision from them.</summary>
    internal void OfferBookmark()
    {
        if (IsDrained)
        {
            cache.Bookmark(this);
        }
    }

    /// <summary>Queues a bookmark; the cache alone calls it, between two changes.</summary>
    internal void Bookmark(long revision) => queue.Writer.TryWrite(new(WatchNoteType.Bookmark, null, revision));

    internal void Close() => queue.Writer.TryComplete();
}
