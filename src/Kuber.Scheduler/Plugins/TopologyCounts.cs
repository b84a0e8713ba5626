using System.Runtime.InteropServices;

namespace Kuber.Scheduler.Plugins;

/// <summary>Counts by topology: by the key of a node label and its value.</summary>
internal sealed class TopologyCounts
{
    private readonly Dictionary<(string Key, string Value), long> counts = [];

    /// <summary>Whether nothing was counted.</summary>
    public bool IsEmpty => counts.Count == 0;

    /// <summary>The count of a topology.</summary>
    public long this[string key, string value] => counts.GetValueOrDefault((key, value));

    /// <summary>Adds to a count; one that comes to 0 is forgotten.</summary>
    public void Add(string key, string value, long change)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, (key, value), out _);
        count += change;
        if (count == 0)
        {
            counts.Remove((key, value));
        }
    }
}
