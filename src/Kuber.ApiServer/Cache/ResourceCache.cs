using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Cache;

/// <summary>
/// All objects of one resource: a snapshot that readers take without waiting, and a window of past changes from which
/// watchers start. The <see cref="StoreFollower"/> alone changes it.
/// </summary>
internal sealed class ResourceCache(ServedResource resource, string prefix, Func<long> followed)
{
    // The changes kept for watchers that start in the past; for older ones the store is asked.
    private const int SmallestWindow = 1024;
    private const int LargestWindow = 16 * SmallestWindow;

    private readonly Lock gate = new();
    private readonly Queue<CacheEvent> window = new();
    private readonly WatcherSet watchers = new();
    private int capacity = SmallestWindow;
    private CacheTree tree;
    private long changed;
    private long windowStart;
    private CacheTree windowStartTree;

    /// <summary>The resource, in its storage version.</summary>
    public ServedResource Resource { get; } = resource;

    /// <summary>The prefix of the keys in the store, ending with a slash.</summary>
    public string Prefix { get; } = prefix;

    /// <summary>The revision up to which the cache has followed the store.</summary>
    public long Revision => Math.Max(followed(), Volatile.Read(ref changed));

    /// <summary>Told of every change, in order, on the follower's loop; must be quick.</summary>
    public event Action<CacheEvent>? Changed;

    /// <summary>Told when the cache was filled from the store: at the start, and where following it had failed.</summary>
    public event Action<CacheTree>? Loaded;

    /// <summary>The number of watchers.</summary>
    public int WatcherCount
    {
        get
        {
            lock (gate)
            {
                return watchers.Count;
            }
        }
    }

    /// <summary>All objects as of now.</summary>
    public CacheSnapshot Snapshot()
    {
        lock (gate)
        {
            return new(tree, Revision);
        }
    }

    /// <summary>The item of a key as of now, or null.</summary>
    public CacheItem? Find(string key)
    {
        lock (gate)
        {
            return tree.Find(key);
        }
    }

    /// <summary>All objects at a revision; null where that is before the window.</summary>
    public CacheSnapshot? SnapshotAt(long revision)
    {
        lock (gate)
        {
            if (revision >= changed)
            {
                return new(tree, revision);
            }

            if (revision < windowStart)
            {
                return null;
            }

            var found = windowStartTree;
            foreach (var change in window)
            {
                if (change.Revision > revision)
                {
                    break;
                }

                found = change.Tree;
            }

            return new(found, revision);
        }
    }

    /// <summary>The revision before which no watch can start.</summary>
    public long OldestRevision
    {
        get
        {
            lock (gate)
            {
                return windowStart;
            }
        }
    }

    /// <summary>Watches the changes after a revision; null where that is before the window.</summary>
    public CacheWatcher? WatchAfter(WatchScope scope, long revision)
    {
        lock (gate)
        {
            if (revision < windowStart)
            {
                return null;
            }

            var past = revision >= changed ? [] : window.Where(e => e.Revision > revision).ToList();
            var watcher = new CacheWatcher(this, scope, revision) { Past = past };
            watchers.Add(watcher);
            return watcher;
        }
    }

    /// <summary>A watcher came for whom the window was too short: more is kept from now on, up to a limit.</summary>
    public void WidenWindow()
    {
        lock (gate)
        {
            if (window.Count >= capacity)
            {
                capacity = Math.Min(capacity * 2, LargestWindow);
            }
        }
    }

    /// <summary>Watches from now on, with the present objects first.</summary>
    public CacheWatcher WatchFromNow(WatchScope scope)
    {
        lock (gate)
        {
            var initial = tree.Range(scope.From, scope.To).Where(i => scope.Matches is null || scope.Matches(i.Value)).ToList();
            var watcher = new CacheWatcher(this, scope, Revision) { Initial = initial };
            watchers.Add(watcher);
            return watcher;
        }
    }

    /// <summary>Takes over what the store holds at a revision.</summary>
    internal void Load(CacheTree loaded, long revision)
    {
        lock (gate)
        {
            tree = loaded;
            changed = revision;
            windowStart = revision;
            windowStartTree = loaded;
            window.Clear();
        }

        Loaded?.Invoke(loaded);
    }

    /// <summary>Forgets all changes up to now: reads and watches start here or later.</summary>
    internal void ForgetPast()
    {
        lock (gate)
        {
            window.Clear();
            windowStart = Revision;
            windowStartTree = tree;
        }
    }

    /// <summary>Makes one change and tells the watchers.</summary>
    internal void Apply(string key, CacheItem? current, long revision)
    {
        CacheEvent change;
        lock (gate)
        {
            var previous = tree.Find(key);
            if (current is null && previous is null)
            {
                return;
            }

            tree = current is null ? tree.Remove(key) : tree.Set(current);
            Volatile.Write(ref changed, revision);
            change = new(current, previous, revision, tree);
            if (window.Count >= capacity)
            {
                var oldest = window.Dequeue();
                windowStart = oldest.Revision;
                windowStartTree = oldest.Tree;
            }

            window.Enqueue(change);
            watchers.Offer(change);
        }

        Changed?.Invoke(change);
    }

    /// <summary>Closes every watcher: the server stops, or the cache had to be loaded anew.</summary>
    internal void CloseWatchers()
    {
        lock (gate)
        {
            watchers.Close();
        }
    }

    /// <summary>Tells a watcher up to where it has been told everything.</summary>
    internal void Bookmark(CacheWatcher watcher)
    {
        lock (gate)
        {
            watcher.Bookmark(Revision);
        }
    }

    internal void Remove(CacheWatcher watcher)
    {
        lock (gate)
        {
            watchers.Remove(watcher);
        }
    }
}
