using System.Diagnostics.CodeAnalysis;

namespace Kuber.Store.Versions;

/// <summary>
/// All keys with their histories, in order. A hash table finds one key; a list of short sorted runs serves ranges.
/// Guarded by the store's lock.
/// </summary>
internal sealed class KeyTable
{
    private const int RunCapacity = 256;
    private readonly Dictionary<string, KeyHistory> byKey = new(StringComparer.Ordinal);
    private readonly List<List<KeyHistory>> runs = [];

    public int Count => byKey.Count;

    public bool TryGet(string key, [MaybeNullWhen(false)] out KeyHistory history) => byKey.TryGetValue(key, out history);

    public KeyHistory GetOrAdd(string key)
    {
        if (!byKey.TryGetValue(key, out var history))
        {
            history = new KeyHistory(key);
            byKey.Add(key, history);
            Insert(history);
        }
        return history;
    }

    public void Remove(KeyHistory history)
    {
        if (!byKey.Remove(history.Key))
        {
            return;
        }
        var (run, position) = Seek(history.Key, after: false);
        runs[run].RemoveAt(position);
        if (runs[run].Count == 0)
        {
            runs.RemoveAt(run);
        }
    }

    /// <summary>The keys below a prefix that come after a key, in order.</summary>
    public IEnumerable<KeyHistory> Range(string prefix, string afterKey)
    {
        var fromPrefix = KeyOrder.Compare(afterKey, prefix) < 0;
        var (run, position) = Seek(fromPrefix ? prefix : afterKey, after: !fromPrefix);
        for (; run < runs.Count; run++, position = 0)
        {
            for (; position < runs[run].Count; position++)
            {
                var history = runs[run][position];
                if (!history.Key.StartsWith(prefix, StringComparison.Ordinal))
                {
                    yield break;
                }
                yield return history;
            }
        }
    }

    private void Insert(KeyHistory history)
    {
        if (runs.Count == 0)
        {
            runs.Add([history]);
            return;
        }
        var (run, position) = Seek(history.Key, after: false);
        if (run == runs.Count || (position == 0 && run > 0))
        {
            // Between two runs: the earlier one takes it, so that keys added in order fill runs up.
            run--;
            position = runs[run].Count;
        }
        var target = runs[run];
        target.Insert(position, history);
        if (target.Count > RunCapacity)
        {
            var keep = position == target.Count - 1 ? target.Count - 1 : target.Count / 2;
            runs.Insert(run + 1, target.GetRange(keep, target.Count - keep));
            target.RemoveRange(keep, target.Count - keep);
        }
    }

    // The place of the first key that is not before (or, with after, that is after) the one given.
    private (int Run, int Position) Seek(string key, bool after)
    {
        var (low, high) = (0, runs.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (IsBefore(runs[middle][^1], key, after))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        if (low == runs.Count)
        {
            return (low, 0);
        }
        var run = runs[low];
        var (from, to) = (0, run.Count);
        while (from < to)
        {
            var middle = (from + to) >>> 1;
            if (IsBefore(run[middle], key, after))
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }
        return (low, from);
    }

    private static bool IsBefore(KeyHistory history, string key, bool after)
    {
        var order = KeyOrder.Compare(history.Key, key);
        return order < 0 || (after && order == 0);
    }
}
