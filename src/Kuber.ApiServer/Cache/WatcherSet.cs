namespace Kuber.ApiServer.Cache;

/// <summary>
/// The watchers of a cache. Those that see only objects with one value, as each kubelet sees the pods of its node, are kept by
/// that value: a change is offered to those of its values, before and after, and to all that have none. Not thread-safe.
/// </summary>
internal sealed class WatcherSet
{
    private readonly List<CacheWatcher> others = [];
    private readonly Dictionary<string, Index> indexes = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Takes in a watcher.</summary>
    public void Add(CacheWatcher watcher)
    {
        Count++;
        if (watcher.Scope.Key is not { } key)
        {
            others.Add(watcher);
            return;
        }

        if (!indexes.TryGetValue(key.Id, out var index))
        {
            indexes[key.Id] = index = new(key.Read);
        }

        if (!index.ByValue.TryGetValue(key.Value, out var watchers))
        {
            index.ByValue[key.Value] = watchers = [];
        }

        watchers.Add(watcher);
    }

    /// <summary>Takes out a watcher, where it is there.</summary>
    public void Remove(CacheWatcher watcher)
    {
        if (watcher.Scope.Key is not { } key)
        {
            Count -= others.Remove(watcher) ? 1 : 0;
        }
        else if (indexes.TryGetValue(key.Id, out var index) && index.ByValue.TryGetValue(key.Value, out var watchers) && watchers.Remove(watcher))
        {
            Count--;
            Trim(index, key.Value, watchers);
        }
    }

    /// <summary>Offers a change to whom it may concern; who does not keep up is taken out.</summary>
    public void Offer(CacheEvent change)
    {
        Count -= others.RemoveAll(w => !w.Offer(change));
        foreach (var index in indexes.Values)
        {
            var before = change.Previous is { } previous ? index.Read(previous) : null;
            var now = change.Current is { } current ? index.Read(current) : null;
            Offer(index, before, change);
            if (now != before)
            {
                Offer(index, now, change);
            }
        }
    }

    /// <summary>Closes all and takes them out.</summary>
    public void Close()
    {
        others.ForEach(static w => w.Close());
        foreach (var watchers in indexes.Values.SelectMany(static i => i.ByValue.Values))
        {
            watchers.ForEach(static w => w.Close());
        }

        others.Clear();
        indexes.Clear();
        Count = 0;
    }

    private void Offer(Index index, string? value, CacheEvent change)
    {
        if (value is not null && index.ByValue.TryGetValue(value, out var watchers))
        {
            Count -= watchers.RemoveAll(w => !w.Offer(change));
            Trim(index, value, watchers);
        }
    }

    private static void Trim(Index index, string value, List<CacheWatcher> watchers)
    {
        if (watchers.Count == 0)
        {
            index.ByValue.Remove(value);
        }
    }

    private sealed class Index(Func<CacheItem, string> read)
    {
        public Func<CacheItem, string> Read => read;

        public Dictionary<string, List<CacheWatcher>> ByValue { get; } = new(StringComparer.Ordinal);
    }
}
