using System.Diagnostics;
using Kuber.Store;

namespace Kuber.Bench.Stores;

/// <summary>A watch that reads what was written before it began.</summary>
internal static class WatchLoad
{
    /// <summary>Writes events, then reads them; returns how many a second.</summary>
    public static async Task<double> RunAsync(IStore store, int events)
    {
        var start = await store.GetRevisionAsync(default);
        await WriteLoad.UpdateAsync(store, events);
        var begun = Stopwatch.GetTimestamp();
        var seen = 0;
        await foreach (var batch in store.WatchAsync("/registry/watched/", start, default))
        {
            seen += batch.Events.Count;
            if (seen >= events)
            {
                break;
            }
        }
        return seen / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
