namespace Kuber.Store.Tests.Crashes;

/// <summary>What a watch must tell after a crash.</summary>
internal static class StoreHistory
{
    /// <summary>Fails unless watching from the earliest revision that is kept leads, without gap or duplicate, from that revision's list to the latest.</summary>
    public static async Task CheckAsync(IStore store)
    {
        var latest = await store.ListAsync(new("/load/"), default);
        var from = latest.Revision;
        try
        {
            for (var step = 1; from > 1; step *= 2)
            {
                var earlier = Math.Max(1, from - step);
                await store.ListAsync(new("/load/") { Revision = earlier }, default);
                from = earlier;
            }
        }
        catch (StoreCompactedException)
        {
            // The one before is kept.
        }
        var state = (await store.ListAsync(new("/load/") { Revision = from }, default)).Entries.ToDictionary(entry => entry.Key, entry => entry.ModRevision);
        await using var watch = new WatchReader(store, "/load/", from);
        for (var revision = from + 1; revision <= latest.Revision; revision++)
        {
            var change = await watch.NextAsync();
            Assert.Equal(revision, change.Revision);
            Assert.Equal(state.TryGetValue(change.Key, out var before) ? before : null, change.Previous?.ModRevision);
            if (change.Current is null)
            {
                state.Remove(change.Key);
            }
            else
            {
                state[change.Key] = revision;
            }
        }
        Assert.Equal(latest.Entries.ToDictionary(entry => entry.Key, entry => entry.ModRevision), state);
    }
}
