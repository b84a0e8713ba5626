namespace Kuber.Store.Versions;

/// <summary>The versions of one key that are still kept, oldest first. Guarded by the store's lock.</summary>
internal sealed class KeyHistory(string key)
{
    private KeyVersion[] versions = new KeyVersion[1];
    private int head;

    public string Key { get; } = key;

    public int Count { get; private set; }

    /// <summary>The latest version; there is always one once the history is in the index.</summary>
    public KeyVersion Latest => versions[head + Count - 1];

    public void Append(KeyVersion version)
    {
        if (head + Count == versions.Length)
        {
            var target = Count * 2 > versions.Length ? new KeyVersion[Count * 2] : versions;
            Array.Copy(versions, head, target, 0, Count);
            if (ReferenceEquals(target, versions))
            {
                Array.Clear(versions, Count, versions.Length - Count);
            }
            versions = target;
            head = 0;
        }
        versions[head + Count++] = version;
    }

    /// <summary>The version in force at a revision, or null where the key did not exist.</summary>
    public KeyVersion? At(long revision)
    {
        if (Count > 0 && Latest.Revision <= revision)
        {
            return Latest.IsRemoval ? null : Latest;
        }
        var position = Position(revision);
        return position < 0 || versions[position].IsRemoval ? null : versions[position];
    }

    /// <summary>The version before the one written at a revision, or null where the key did not exist before.</summary>
    public KeyVersion? Before(long revision) => At(revision - 1);

    /// <summary>Drops the entry of a version from memory; it can be loaded again.</summary>
    public void Unload(long revision)
    {
        var position = Position(revision);
        if (position >= 0 && versions[position].Revision == revision)
        {
            versions[position] = versions[position] with { Entry = null };
        }
    }

    /// <summary>Removes a version that no read can ask for any more; returns its bytes.</summary>
    public int Remove(long revision)
    {
        var position = Position(revision);
        if (position < 0 || versions[position].Revision != revision)
        {
            return 0;
        }
        var bytes = versions[position].Bytes;
        if (position == head)
        {
            versions[head++] = default;
        }
        else
        {
            Array.Copy(versions, position + 1, versions, position, head + Count - position - 1);
            versions[head + Count - 1] = default;
        }
        Count--;
        if (Count == 1 && versions.Length > 4)
        {
            (versions, head) = ([Latest], 0);
        }
        return bytes;
    }

    // The index of the last version that is not after the revision, or -1.
    private int Position(long revision)
    {
        var (low, high) = (head, head + Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (versions[middle].Revision <= revision)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }
        return high < head ? -1 : high;
    }
}
