using Kuber.Api.Core.V1;
using Kuber.Client.Events;
using Kuber.Testing.Clocks;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kuber.Client.Tests.Events;

public sealed class EventBroadcasterTests : IDisposable
{
    private static readonly Pod Web = new() { Metadata = new() { Name = "web", Namespace = "shop", Uid = "u1", ResourceVersion = "7" } };
    private readonly MemoryClient server = new();
    private readonly FakeClock clock = new();
    private readonly CancellationTokenSource stop = new();
    private readonly EventBroadcaster broadcaster;
    private readonly IEventRecorder recorder;
    private readonly Task running;

    public EventBroadcasterTests()
    {
        broadcaster = new(server, clock, NullLogger.Instance);
        recorder = broadcaster.Recorder("kubelet", "node-1");
        running = broadcaster.RunAsync(stop.Token);
    }

    public void Dispose()
    {
        stop.Cancel();
        Assert.True(running.Wait(TimeSpan.FromSeconds(20)));
        stop.Dispose();
    }

    [Fact]
    public async Task AnEventSaysWhoWhatAndWhen()
    {
        recorder.Record(Web, EventTypes.Normal, "Started", "Started container nginx");
        var item = Assert.Single(await Events(1));
        Assert.StartsWith("web.", item.Metadata.Name, StringComparison.Ordinal);
        Assert.Equal("shop", item.Metadata.Namespace);
        Assert.Equal(("Pod", "v1", "web", "u1"), (item.InvolvedObject.Kind, item.InvolvedObject.ApiVersion, item.InvolvedObject.Name, item.InvolvedObject.Uid));
        Assert.Equal(("kubelet", "node-1"), (item.Source.Component, item.Source.Host));
        Assert.Equal(1, item.Count);
        Assert.Equal("2030-01-01T12:00:00Z", item.FirstTimestamp.ToString());
    }

    [Fact]
    public async Task TheSameAgainRaisesTheCount()
    {
        recorder.Record(Web, EventTypes.Warning, "BackOff", "Back-off restarting");
        await Events(1);
        recorder.Record(Web, EventTypes.Warning, "BackOff", "Back-off restarting");
        recorder.Record(Web, EventTypes.Warning, "BackOff", "Back-off restarting");
        await Eventually.Holds(() => server.Calls.Exists(c => c.Contains("\"count\":3", StringComparison.Ordinal)), "the patch to three");
        Assert.Single(await Events(1));
    }

    [Fact]
    public async Task ManyThatDifferInTheirMessageAreCombined()
    {
        for (var i = 0; i < 14; i++)
        {
            recorder.Record(Web, EventTypes.Warning, "Failed", "message " + i);
        }

        var events = await Events(11);
        await Eventually.Holds(() => server.Calls.Exists(c => c.Contains("\"count\":4", StringComparison.Ordinal)), "the combined event's fourth");
        Assert.Equal("(combined from similar events): message 10", events.Single(e => e.Message.StartsWith('(')).Message);
    }

    [Fact]
    public async Task ABurstIsCut()
    {
        for (var i = 0; i < 60; i++)
        {
            recorder.Record(Web, EventTypes.Normal, "Reason" + i, "message");
        }

        var other = new Pod { Metadata = new() { Name = "other", Namespace = "shop", Uid = "u2" } };
        recorder.Record(other, EventTypes.Normal, "Last", "message");
        var events = await Events(26);
        Assert.Equal(25, events.Count(e => e.InvolvedObject.Name == "web"));
    }

    [Fact]
    public async Task ARejectedEventDoesNotHoldUpTheNext()
    {
        var rejected = false;
        server.Fault = call => call.StartsWith("create", StringComparison.Ordinal) && !rejected && (rejected = true) ? MemoryClient.Error(403, "Forbidden") : null;
        recorder.Record(Web, EventTypes.Normal, "First", "lost");
        recorder.Record(Web, EventTypes.Normal, "Second", "kept");
        Assert.Equal("Second", Assert.Single(await Events(1)).Reason);
    }

    private async Task<IReadOnlyList<Event>> Events(int count)
    {
        IReadOnlyList<Event> Present() => server.ListAsync<Event>("", new(), default).GetAwaiter().GetResult().Items;
        await Eventually.Holds(() => Present().Count >= count, count + " events");
        return Present();
    }
}
