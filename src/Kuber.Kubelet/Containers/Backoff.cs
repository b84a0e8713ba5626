using System.Collections.Concurrent;

namespace Kuber.Kubelet.Containers;

/// <summary>
/// Delays per key: 10 s at first, doubling to 5 min. A key that has not been touched for twice the maximum starts over.
/// Safe for concurrent use.
/// </summary>
internal sealed class Backoff(TimeProvider clock, TimeSpan initial, TimeSpan maximum)
{
    private readonly ConcurrentDictionary<string, Entry> entries = new();

    private readonly record struct Entry(TimeSpan Delay, DateTimeOffset LastUpdate);

    /// <summary>The delay of a key; zero where it has none.</summary>
    public TimeSpan Get(string key) => entries.TryGetValue(key, out var entry) ? entry.Delay : TimeSpan.Zero;

    /// <summary>How long the key still has to wait since an event; null where it need not.</summary>
    public TimeSpan? Remaining(string key, DateTimeOffset since)
    {
        if (!entries.TryGetValue(key, out var entry) || Expired(entry, since))
        {
            return null;
        }

        var left = since + entry.Delay - clock.GetUtcNow();
        return left > TimeSpan.Zero ? left : null;
    }

    /// <summary>How long the key still has to wait since it last failed; null where it need not.</summary>
    public TimeSpan? RemainingSinceUpdate(string key)
    {
        if (!entries.TryGetValue(key, out var entry) || Expired(entry, clock.GetUtcNow()))
        {
            return null;
        }

        var left = entry.LastUpdate + entry.Delay - clock.GetUtcNow();
        return left > TimeSpan.Zero ? left : null;
    }

    /// <summary>Lengthens the delay of a key after another failure.</summary>
    public void Next(string key, DateTimeOffset at)
    {
        var now = clock.GetUtcNow();
        entries.AddOrUpdate(
            key,
            _ => new Entry(initial, now),
            (_, old) => Expired(old, at) ? new Entry(initial, now) : new Entry(TimeSpan.FromTicks(Math.Min(old.Delay.Ticks * 2, maximum.Ticks)), now));
    }

    /// <summary>Forgets the keys that start with a prefix.</summary>
    public void Forget(string prefix)
    {
        foreach (var key in entries.Keys)
        {
            if (key.StartsWith(prefix, StringComparison.Ordinal))
            {
                entries.TryRemove(key, out _);
            }
        }
    }

    private bool Expired(Entry entry, DateTimeOffset at) => at - entry.LastUpdate > maximum * 2;
}
