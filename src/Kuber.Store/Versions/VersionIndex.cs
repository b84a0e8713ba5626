namespace Kuber.Store.Versions;

/// <summary>
/// Every kept version of every key, and which of them a compaction makes dead: a version is dead once the compaction
/// reaches the write that superseded it; a removal is dead by itself. Guarded by the store's lock.
/// </summary>
internal sealed class VersionIndex
{
    private readonly Queue<DeadVersion> superseded = new();

    public KeyTable Keys { get; } = new();

    /// <summary>How many versions wait for a compaction to reach them.</summary>
    public int Superseded => superseded.Count;

    /// <summary>The bytes of the versions in force.</summary>
    public long LiveBytes { get; private set; }

    /// <summary>The bytes of the versions that wait for a compaction to reach them.</summary>
    public long SupersededBytes { get; private set; }

    /// <summary>The earliest revision whose compaction makes a version dead; the greatest number where there is none.</summary>
    public long NextDead => superseded.TryPeek(out var next) ? next.SupersededAt : long.MaxValue;

    /// <summary>The latest version of a key, or null where it does not exist.</summary>
    public KeyVersion? Latest(string key) => Keys.TryGet(key, out var history) && !history.Latest.IsRemoval ? history.Latest : null;

    /// <summary>Adds a version; revisions must come in ascending order.</summary>
    public KeyHistory Append(string key, KeyVersion version)
    {
        var history = Keys.GetOrAdd(key);
        if (history.Count > 0 && !history.Latest.IsRemoval)
        {
            superseded.Enqueue(new(history, history.Latest.Revision, version.Revision));
            LiveBytes -= history.Latest.Bytes;
            SupersededBytes += history.Latest.Bytes;
        }
        history.Append(version);
        if (version.IsRemoval)
        {
            superseded.Enqueue(new(history, version.Revision, version.Revision));
            SupersededBytes += version.Bytes;
        }
        else
        {
            LiveBytes += version.Bytes;
        }
        return history;
    }

    /// <summary>The next versions that are dead once compacted to a revision, at most <paramref name="max"/>; they stay until <see cref="RemoveDead"/>.</summary>
    public void PeekDead(long compacted, int max, List<DeadVersion> result)
    {
        foreach (var version in superseded)
        {
            if (version.SupersededAt > compacted || result.Count >= max)
            {
                return;
            }
            result.Add(version);
        }
    }

    /// <summary>Removes the first <paramref name="count"/> dead versions.</summary>
    public void RemoveDead(int count)
    {
        for (; count > 0; count--)
        {
            var dead = superseded.Dequeue();
            SupersededBytes -= dead.History.Remove(dead.Revision);
            if (dead.History.Count == 0)
            {
                Keys.Remove(dead.History);
            }
        }
    }
}
