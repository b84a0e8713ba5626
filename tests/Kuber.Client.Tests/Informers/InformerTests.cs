using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Informers;
using Kuber.Testing.Clocks;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kuber.Client.Tests.Informers;

public sealed class InformerTests : IDisposable
{
    private readonly MemoryClient server = new();
    private readonly FakeClock clock = new();
    private readonly CancellationTokenSource stop = new();
    private readonly InformerFactory factory;
    private readonly List<string> seen = [];

    public InformerTests() => factory = new(server, clock, new Random(1), NullLoggerFactory.Instance);

    public void Dispose() => stop.Dispose();

    [Fact]
    public async Task HandlersSeeEveryChangeInOrder()
    {
        await Create("a");
        var informer = Watch();
        var running = factory.RunAsync(stop.Token);
        await factory.WaitForSyncAsync(default);
        await Create("b");
        await server.UpdateAsync(informer.Lister.Get("default", "a")! with { Data = ApiMap.Of(("k", "v")) }, "", new(), default);
        await server.DeleteAsync<ConfigMap>("default", "b", new(), default);
        await Eventually.Holds(() => Seen().Contains("-b"), "the deletion of b");

        Assert.Equal(["+a", "+b", "~a", "-b"], Seen());
        Assert.Equal("v", informer.Lister.Get("default", "a")!.Data["k"]);
        Assert.Null(informer.Lister.Get("default", "b"));
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task AfterAnExpiredWatchTheNetDifferenceIsReported()
    {
        await Create("stays");
        await Create("goes");
        await Create("changes");
        await Create("reborn");
        var informer = Watch();
        var running = factory.RunAsync(stop.Token);
        await factory.WaitForSyncAsync(default);
        await Eventually.Holds(() => server.Calls.Contains("watch ConfigMap"), "the watch");
        lock (seen)
        {
            seen.Clear();
        }

        server.HoldWatches = true;
        await server.DeleteAsync<ConfigMap>("default", "goes", new(), default);
        await server.DeleteAsync<ConfigMap>("default", "reborn", new(), default);
        await Create("reborn");
        await Create("comes");
        await server.UpdateAsync(informer.Lister.Get("default", "changes")! with { Data = ApiMap.Of(("k", "v")) }, "", new(), default);
        server.CutWatches(loseHistory: true);
        await Eventually.Holds(clock, TimeSpan.FromSeconds(1), () => Seen().Contains("-goes"), "the deletion of what went meanwhile");

        Assert.Equal(["~changes", "+comes", "-reborn", "+reborn", "-goes"], Seen());
        Assert.Equal(4, informer.Lister.List().Count);
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task ALostWatchIsResumedWithoutListing()
    {
        Watch();
        var running = factory.RunAsync(stop.Token);
        await factory.WaitForSyncAsync(default);
        await Eventually.Holds(() => server.Calls.Contains("watch ConfigMap"), "the watch");
        server.CutWatches();
        await Create("a");
        await Eventually.Holds(clock, TimeSpan.FromSeconds(1), () => Seen().Contains("+a"), "the object made while no watch was open");

        Assert.Single(server.Calls, c => c.StartsWith("list", StringComparison.Ordinal));
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task ItBacksOffWhileTheServerFails()
    {
        var down = true;
        server.Fault = call => down ? new HttpRequestException("connection refused") : null;
        var informer = Watch();
        var running = factory.RunAsync(stop.Token);
        Assert.Single(server.Calls);
        await Eventually.Holds(clock, TimeSpan.FromSeconds(30), () => server.Calls.Count > 5, "more attempts");
        Assert.False(informer.HasSynced);
        down = false;
        await Eventually.Holds(clock, TimeSpan.FromSeconds(30), () => informer.HasSynced, "the first list");
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task IndexesFollowTheObjects()
    {
        var informer = factory.For<ConfigMap>();
        informer.AddIndex("color", c => c.Data.TryGetValue("color", out var color) ? [color] : []);
        await server.CreateAsync(Map("a") with { Data = ApiMap.Of(("color", "red")) }, new(), default);
        await server.CreateAsync(Map("b") with { Data = ApiMap.Of(("color", "red")) }, new(), default);
        var running = factory.RunAsync(stop.Token);
        await factory.WaitForSyncAsync(default);
        Assert.Equal(["a", "b"], informer.Lister.ByIndex("color", "red").Select(c => c.Metadata.Name));
        informer.AddIndex("first", c => [c.Metadata.Name[..1]]);
        Assert.Single(informer.Lister.ByIndex("first", "a"));

        await server.UpdateAsync(informer.Lister.Get("default", "a")! with { Data = ApiMap.Of(("color", "blue")) }, "", new(), default);
        await informer.WaitUntilAsync(l => l.ByIndex("color", "blue").Count == 1, default);
        Assert.Equal(["b"], informer.Lister.ByIndex("color", "red").Select(c => c.Metadata.Name));
        Assert.Throws<InvalidOperationException>(() => informer.Lister.ByIndex("size", "1"));
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task ASnapshotStaysAsItWas()
    {
        await Create("a");
        var informer = Watch();
        var running = factory.RunAsync(stop.Token);
        await factory.WaitForSyncAsync(default);
        var before = informer.Lister.List();
        var names = informer.Lister.List("default");
        await Create("b");
        await informer.WaitUntilAsync(l => l.Get("default", "b") is not null, default);
        Assert.Equal(["a"], before.Select(c => c.Metadata.Name));
        Assert.Equal(["a"], names.Select(c => c.Metadata.Name));
        Assert.Empty(informer.Lister.List("other"));
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task AHandlerThatComesLateSeesWhatIsThere_AndOneThatLeftSeesNothing()
    {
        await Create("a");
        var informer = factory.For<ConfigMap>();
        var running = factory.RunAsync(stop.Token);
        await factory.WaitForSyncAsync(default);
        var registration = informer.AddHandler(Note);
        Assert.Equal(["+a"], Seen());
        registration.Dispose();
        await Create("b");
        await informer.WaitUntilAsync(l => l.Get("default", "b") is not null, default);
        Assert.Equal(["+a"], Seen());
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task OneHandlersFailureIsNotAnothers()
    {
        factory.For<ConfigMap>().AddHandler(_ => throw new InvalidOperationException("broken"));
        Watch();
        var running = factory.RunAsync(stop.Token);
        await Create("a");
        await Eventually.Holds(() => Seen().Contains("+a"), "the event at the second handler");
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task AScopeIsAnInformerOfItsOwn()
    {
        await Create("a");
        await server.CreateAsync(Map("a") with { Metadata = new() { Name = "x", Namespace = "other" } }, new(), default);
        var other = factory.For<ConfigMap>(new InformerScope { Namespace = "other" });
        Assert.Same(other, factory.For<ConfigMap>(new InformerScope { Namespace = "other" }));
        Assert.False(factory.TryGet<ConfigMap>(out _));
        var running = factory.RunAsync(stop.Token);
        var all = factory.For<ConfigMap>();
        await factory.WaitForSyncAsync(default);
        Assert.Equal(["x"], other.Lister.List().Select(c => c.Metadata.Name));
        Assert.Equal(2, all.Lister.List().Count);
        await stop.CancelAsync();
        await running;
    }

    private static ConfigMap Map(string name) => new() { Metadata = new() { Name = name, Namespace = "default" } };

    private Task<ConfigMap> Create(string name) => server.CreateAsync(Map(name), new(), default);

    private IInformer<ConfigMap> Watch()
    {
        var informer = factory.For<ConfigMap>();
        informer.AddHandler(Note);
        return informer;
    }

    private void Note(InformerEvent<ConfigMap> change)
    {
        lock (seen)
        {
            seen.Add((change.Old is null ? "+" : change.New is null ? "-" : "~") + (change.New ?? change.Old)!.Metadata.Name);
        }
    }

    private string[] Seen()
    {
        lock (seen)
        {
            return [.. seen];
        }
    }
}
