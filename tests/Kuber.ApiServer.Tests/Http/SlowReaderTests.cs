using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Cache;

namespace Kuber.ApiServer.Tests.Http;

/// <summary>Clients that do not read hold up nobody else, and cost the server a bounded amount of memory.</summary>
public class SlowReaderTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_watcher_that_does_not_read_is_closed_and_gets_what_was_sent()
    {
        var ns = await server.NamespaceAsync();
        var cache = server.Core.Resources.Cache(server.Core.Resources.Find("", "v1", "configmaps")!);
        var map = await server.Create(new ConfigMap { Metadata = new() { Name = "busy", Namespace = ns } });
        using var http = new Http2(server.Host);
        var before = cache.WatcherCount;
        using var watch = await http.BeginAsync($"/api/v1/namespaces/{ns}/configmaps?watch=true&resourceVersion={map.Metadata.ResourceVersion}");
        Assert.Equal(before + 1, cache.WatcherCount);
        var writes = 0;
        var text = new string('x', 500);
        while (cache.WatcherCount > before)
        {
            Assert.True(writes++ < 3 * CacheWatcher.Capacity, "the watcher that does not read is still there");
            map = await server.Client.UpdateAsync(map with { Data = ApiMap.Of(("text", text + writes)) }, "", new(), CancellationToken.None).WaitAsync(Limit);
        }

        Assert.True(writes > CacheWatcher.Capacity);
        using var reader = new StreamReader(await watch.Content.ReadAsStreamAsync());
        var told = 0;
        while (await reader.ReadLineAsync().WaitAsync(Limit) is { } line)
        {
            Assert.Contains(text + (told + 1) + "\"", line, StringComparison.Ordinal);
            told++;
        }

        Assert.InRange(told, CacheWatcher.Capacity, writes);
    }

    [Fact]
    public async Task A_long_list_arrives_whole_through_a_small_window()
    {
        var ns = await server.NamespaceAsync();
        var text = new string('y', 20_000);
        for (var i = 0; i < 60; i++)
        {
            await server.Create(new ConfigMap { Metadata = new() { Name = "m" + i, Namespace = ns }, Data = ApiMap.Of(("text", text)) });
        }

        using var http = new Http2(server.Host);
        using var answer = await http.BeginAsync($"/api/v1/namespaces/{ns}/configmaps");
        // Others are served while this answer waits for its reader.
        using var other = await http.Client.GetAsync(new Uri("/version", UriKind.Relative)).WaitAsync(Limit);
        Assert.True(other.IsSuccessStatusCode);
        var list = await answer.Content.ReadAsStringAsync().WaitAsync(Limit);
        Assert.Equal(60, list.Split(text).Length - 1);
        Assert.EndsWith("]}\n", list, StringComparison.Ordinal);
    }
}
