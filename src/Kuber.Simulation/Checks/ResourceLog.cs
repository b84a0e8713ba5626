namespace Kuber.Simulation.Checks;

/// <summary>The latest changes of one resource, as the store made them.</summary>
internal sealed class ResourceLog(string prefix)
{
    private const int Kept = 1 << 17;
    private List<(long Revision, string Key, bool IsRemoval)> changes = [];

    public string Prefix => prefix;

    /// <summary>Changes after this revision are all here.</summary>
    public long Start { get; private set; }

    /// <summary>How many changes there ever were.</summary>
    public long Count { get; private set; }

    public void Add(long revision, string key, bool isRemoval)
    {
        Count++;
        changes.Add((revision, key, isRemoval));
        if (changes.Count > Kept)
        {
            Start = changes[Kept / 2].Revision;
            changes = changes.GetRange((Kept / 2) + 1, changes.Count - (Kept / 2) - 1);
        }
    }

    /// <summary>The first change after a revision to a key that starts with a prefix; null where there is none.</summary>
    public (long Revision, string Key, bool IsRemoval)? After(long revision, string keys)
    {
        var low = 0;
        var high = changes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = changes[middle].Revision > revision ? (low, middle) : (middle + 1, high);
        }

        for (; low < changes.Count; low++)
        {
            if (changes[low].Key.StartsWith(keys, StringComparison.Ordinal))
            {
                return changes[low];
            }
        }

        return null;
    }
}
