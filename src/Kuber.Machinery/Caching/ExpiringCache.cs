using System.Collections.Concurrent;

namespace Kuber.Machinery.Caching;

/// <summary>Answers that hold for a while. Holds at most so many; no timer runs: what has expired goes when room is needed. Thread-safe.</summary>
/// <typeparam name="TKey">What is asked.</typeparam>
/// <typeparam name="TValue">The answer.</typeparam>
/// <param name="clock">The time to expire by.</param>
/// <param name="capacity">How many answers are kept.</param>
public sealed class ExpiringCache<TKey, TValue>(TimeProvider clock, int capacity)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, (TValue Value, DateTimeOffset Until)> entries = new();

    /// <summary>The answer of a key, where it still holds.</summary>
    public bool TryGet(TKey key, out TValue value)
    {
        if (entries.TryGetValue(key, out var entry) && entry.Until > clock.GetUtcNow())
        {
            value = entry.Value;
            return true;
        }

        value = default!;
        return false;
    }

    /// <summary>Keeps an answer for some time.</summary>
    public void Set(TKey key, TValue value, TimeSpan lifetime)
    {
        if (entries.Count >= capacity && !entries.ContainsKey(key))
        {
            MakeRoom();
        }

        entries[key] = (value, clock.GetUtcNow() + lifetime);
    }

    private void MakeRoom()
    {
        var now = clock.GetUtcNow();
        foreach (var (key, entry) in entries)
        {
            if (entry.Until <= now)
            {
                entries.TryRemove(key, out _);
            }
        }

        if (entries.Count >= capacity)
        {
            entries.Clear();
        }
    }
}
