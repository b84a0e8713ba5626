using Kuber.Api.Core.V1;
using Kuber.ApiServer.Cache;

namespace Kuber.ApiServer.Tests.Cache;

public sealed class WatcherSetTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private readonly ResourceCache cache = new(fixture.Core.Resources.Cache("", "pods").Resource, "/registry/pods/", static () => 0);

    [Fact]
    public void AWatcherOfOneValueSeesWhatComesToItAndWhatLeavesItAndNoMore()
    {
        using var first = cache.WatchFromNow(On("n1"));
        using var second = cache.WatchFromNow(On("n2"));
        using var all = cache.WatchFromNow(WatchScope.All);
        Apply("", 1);
        Apply("n1", 2);
        Apply("n1", 3);
        Apply("n2", 4);
        cache.Apply("shop/p", null, 5);
        Assert.Equal("Added 2, Modified 3, Deleted 4", Seen(first));
        Assert.Equal("Added 4, Deleted 5", Seen(second));
        Assert.Equal("Added 1, Modified 2, Modified 3, Modified 4, Deleted 5", Seen(all));
    }

    [Fact]
    public void WatchersAreCountedUntilTheyGoOrFallBehind()
    {
        var gone = cache.WatchFromNow(On("n1"));
        using var slow = cache.WatchFromNow(On("n1"));
        using var other = cache.WatchFromNow(On("n2"));
        Assert.Equal(3, cache.WatcherCount);
        gone.Dispose();
        gone.Dispose();
        Assert.Equal(2, cache.WatcherCount);

        for (var revision = 1; revision <= CacheWatcher.Capacity + 1; revision++)
        {
            Apply("n1", revision);
        }

        Assert.Equal(1, cache.WatcherCount);
        cache.CloseWatchers();
        Assert.Equal(0, cache.WatcherCount);
        Assert.True(other.Live.Completion.IsCompleted);
    }

    private static WatchScope On(string node) => new("", "", o => ((Pod)o).Spec.NodeName == node)
    {
        Key = new("node", static i => ((Pod)i.Value).Spec.NodeName, node),
    };

    private static string Seen(CacheWatcher watcher)
    {
        List<string> seen = [];
        while (watcher.Live.TryRead(out var note))
        {
            seen.Add($"{note.Type} {note.Revision}");
        }

        return string.Join(", ", seen);
    }

    private void Apply(string node, long revision)
    {
        var pod = Make.Pod("shop", "p");
        cache.Apply("shop/p", new("shop/p", pod with { Spec = pod.Spec with { NodeName = node } }, revision), revision);
    }
}
