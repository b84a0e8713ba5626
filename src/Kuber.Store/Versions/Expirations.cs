namespace Kuber.Store.Versions;

/// <summary>
/// Which keys go by themselves, and when, in milliseconds of Unix time. A key stands in the queue once; one that was written
/// again moves on when its former time comes. Guarded by the store's lock.
/// </summary>
internal sealed class Expirations
{
    /// <summary>A key that could not be removed is tried again after so long, in milliseconds.</summary>
    private const long Retry = 10_000;

    private readonly Dictionary<string, (long Expires, long Queued)> keys = new(StringComparer.Ordinal);
    private readonly PriorityQueue<string, long> queue = new();

    /// <summary>When a key that is written now goes: rounded up by up to a sixtieth of its time, so that keys written one after another go together.</summary>
    public static long After(DateTimeOffset now, TimeSpan timeToLive)
    {
        var grain = (long)Math.Clamp(timeToLive.TotalMilliseconds / 60, 1000, 60_000);
        return ((now + timeToLive).ToUnixTimeMilliseconds() + grain - 1) / grain * grain;
    }

    /// <summary>Takes down that a key was written: to go at a time, or with 0 to stay.</summary>
    public void Note(string key, long expires)
    {
        if (expires == 0)
        {
            if (keys.Count > 0)
            {
                keys.Remove(key);
            }
        }
        else if (keys.TryGetValue(key, out var present) && present.Queued <= expires)
        {
            keys[key] = (expires, present.Queued);
        }
        else
        {
            Queue(key, expires, expires);
        }
    }

    /// <summary>When to look again; the greatest number where no key has a time.</summary>
    public long Next()
    {
        while (queue.TryPeek(out var key, out var at))
        {
            if (IsCurrent(key, at))
            {
                return at;
            }
            queue.Dequeue();
        }
        return long.MaxValue;
    }

    /// <summary>The keys whose time is over, at most <paramref name="max"/>. They are given again later unless <see cref="Note"/> tells that they went.</summary>
    public void Take(long now, int max, List<string> result)
    {
        while (result.Count < max && queue.TryPeek(out var key, out var at) && at <= now)
        {
            queue.Dequeue();
            if (!IsCurrent(key, at))
            {
                continue;
            }
            var expires = keys[key].Expires;
            if (expires > now)
            {
                Queue(key, expires, expires);
                continue;
            }
            Queue(key, expires, now + Retry);
            result.Add(key);
        }
    }

    private bool IsCurrent(string key, long at) => keys.TryGetValue(key, out var present) && present.Queued == at;

    private void Queue(string key, long expires, long at)
    {
        keys[key] = (expires, at);
        queue.Enqueue(key, at);
    }
}
