using Kuber.Api.Core.V1;
using Kuber.ApiServer.Registry;
using Kuber.Client;
using Kuber.Machinery.Errors;
using Kuber.Store.Memory;
using Kuber.Testing.Clocks;

namespace Kuber.ApiServer.Tests.Registry;

public sealed class EventLifetimeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task An_event_goes_an_hour_after_it_was_last_written_and_a_watch_sees_it()
    {
        FakeClock clock = new();
        await using MemoryStore store = new(new() { TimeProvider = clock, CompactionInterval = null });
        await using ApiServerCore core = new(new() { Store = store, Clock = clock, Random = new Random(1) });
        await core.StartAsync(default);
        var client = core.CreateAdminClient();
        await client.CreateAsync(Event("once"), new(), default);
        var again = await client.CreateAsync(Event("again"), new(), default);
        await client.CreateAsync(new ConfigMap { Metadata = new() { Name = "stays", Namespace = "default" } }, new(), default);
        using CancellationTokenSource patience = new(Patience);
        var watch = client.WatchAsync<Event>("default", new() { ResourceVersion = again.Metadata.ResourceVersion }, patience.Token).GetAsyncEnumerator(patience.Token);

        clock.Advance(TimeSpan.FromMinutes(50));
        await client.UpdateAsync(again with { Count = 2 }, "", new(), default);
        clock.Advance(TimeSpan.FromMinutes(12));
        Assert.True(await watch.MoveNextAsync());
        Assert.Equal((WatchEventType.Modified, "again"), (watch.Current.Type, watch.Current.Object.Metadata.Name));
        Assert.True(await watch.MoveNextAsync());
        Assert.Equal((WatchEventType.Deleted, "once"), (watch.Current.Type, watch.Current.Object.Metadata.Name));
        Assert.Equal(404, (await Assert.ThrowsAsync<StatusException>(() => client.GetAsync<Event>("default", "once", default))).Code);
        Assert.Equal(2, (await client.GetAsync<Event>("default", "again", default)).Count);

        clock.Advance(TimeSpan.FromMinutes(50));
        Assert.True(await watch.MoveNextAsync());
        Assert.Equal((WatchEventType.Deleted, "again"), (watch.Current.Type, watch.Current.Object.Metadata.Name));
        await watch.DisposeAsync();
        Assert.Equal("stays", (await client.GetAsync<ConfigMap>("default", "stays", default)).Metadata.Name);
    }

    [Theory]
    [InlineData("/registry/events/default/a", 7)]
    [InlineData("/registry/masterleases/10.0.0.1", 15)]
    [InlineData("/registry/leases/kube-system/kube-scheduler", null)]
    [InlineData("/registry/example.com/events/default/a", null)]
    public void Events_and_leases_of_servers_have_a_time_to_live(string key, int? seconds) =>
        Assert.Equal(seconds, KeyLifetimes.Of(key, TimeSpan.FromSeconds(7))?.TotalSeconds);

    private static Event Event(string name) => new()
    {
        Metadata = new() { Name = name, Namespace = "default" },
        InvolvedObject = new() { Kind = "Pod", Namespace = "default", Name = "web" },
        Reason = "Started",
        Type = "Normal",
    };
}
