namespace Kuber.Api.Runtime;

/// <summary>Brings decoded map entries into order.</summary>
internal static class MapEntries
{
    /// <summary>
    /// Sorts entries by key; of equal keys the last one stays. Returns false where there were equal keys, with the indexes
    /// (in the order of arrival) of the later ones.
    /// </summary>
    public static bool Normalize<TValue>(ref KeyValuePair<string, TValue>[] entries, out IReadOnlyList<int> duplicates)
    {
        duplicates = [];
        var sorted = true;
        for (var i = 1; i < entries.Length && sorted; i++)
        {
            sorted = string.CompareOrdinal(entries[i - 1].Key, entries[i].Key) < 0;
        }

        if (sorted)
        {
            return true;
        }

        var arrived = entries;
        var order = new int[arrived.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => string.CompareOrdinal(arrived[a].Key, arrived[b].Key) is var c && c != 0 ? c : a - b);
        List<int>? later = null;
        var result = new List<KeyValuePair<string, TValue>>(order.Length);
        foreach (var index in order)
        {
            if (result.Count > 0 && result[^1].Key == arrived[index].Key)
            {
                (later ??= []).Add(index);
                result[^1] = arrived[index];
            }
            else
            {
                result.Add(arrived[index]);
            }
        }

        entries = [.. result];
        duplicates = later is null ? [] : later;
        return later is null;
    }
}
