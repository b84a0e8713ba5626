namespace Kuber.Controllers.DaemonSets;

/// <summary>How long a failed pod on a node waits to be replaced: 1 s, 2 s and so on up to 15 minutes. Thread-safe.</summary>
internal sealed class FailedPodBackoff(TimeProvider clock)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Last = TimeSpan.FromMinutes(15);
    private readonly Lock gate = new();
    private readonly Dictionary<(string Uid, string Node), (TimeSpan Delay, long Since)> entries = [];

    /// <summary>How much longer to wait; zero for no longer.</summary>
    public TimeSpan Wait(string uid, string node)
    {
        lock (gate)
        {
            return entries.TryGetValue((uid, node), out var entry) && entry.Delay - clock.GetElapsedTime(entry.Since) is var left && left > TimeSpan.Zero
                ? left
                : TimeSpan.Zero;
        }
    }

    /// <summary>Takes note of a replacement: the next waits twice as long, unless all was well for long.</summary>
    public void Replaced(string uid, string node)
    {
        lock (gate)
        {
            foreach (var old in entries.Where(e => clock.GetElapsedTime(e.Value.Since) > 2 * Last).Select(static e => e.Key).ToList())
            {
                entries.Remove(old);
            }

            var delay = entries.TryGetValue((uid, node), out var entry) ? entry.Delay * 2 : First;
            entries[(uid, node)] = (delay < Last ? delay : Last, clock.GetTimestamp());
        }
    }
}
