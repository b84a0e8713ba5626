using System.Collections.Concurrent;
using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Testing.Clocks;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kuber.Client.Tests.Controllers;

public sealed class ReconcilerHostTests : IAsyncLifetime, IDisposable
{
    private readonly MemoryClient server = new();
    private readonly FakeClock clock = new();
    private readonly CancellationTokenSource stop = new();
    private readonly List<Task> running = [];
    private readonly ControllerContext context;

    public ReconcilerHostTests()
    {
        var informers = new InformerFactory(server, clock, new Random(1), NullLoggerFactory.Instance);
        context = new(new WriteTrackingClient(server, informers), informers, clock, new Random(2), NullLoggerFactory.Instance);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(running);
    }

    public void Dispose() => stop.Dispose();

    [Fact]
    public async Task AReconcilerReadsItsOwnWrites()
    {
        // One pod is wanted. A reconciler that ran again before the cache had its pod would make another.
        var pods = context.Informers.For<Pod>().Lister;
        var runs = 0;
        var host = new ReconcilerHost("test", new Reconciler(async (key, token) =>
        {
            Interlocked.Increment(ref runs);
            if (pods.List(key.Namespace).Count == 0)
            {
                await context.Client.CreateAsync(new Pod { Metadata = new() { Name = "pod-" + runs, Namespace = key.Namespace } }, new(), token);
            }

            return null;
        }), context).For<ReplicaSet>().Needs<Pod>();
        Start(host);
        await Eventually.Holds(() => server.Calls.Contains("watch Pod"), "the watch of pods");
        server.HoldWatches = true;
        host.Queue.Add(new("default", "rs"));
        await Eventually.Holds(() => server.Calls.Contains("create Pod"), "the pod");
        host.Queue.Add(new("default", "rs"));
        host.Queue.Add(new("other", "rs"));
        await Eventually.Holds(() => runs == 2, "the other key, which must not wait");
        Assert.False(host.Queue.IsIdle);

        server.ReleaseWatches();
        await Eventually.Holds(() => runs == 3, "the second run");
        Assert.Equal(2, server.Calls.Count(c => c == "create Pod"));
    }

    [Fact]
    public async Task ItReadsItsOwnDeletions()
    {
        await server.CreateAsync(new Pod { Metadata = new() { Name = "a", Namespace = "default" } }, new(), default);
        var pods = context.Informers.For<Pod>().Lister;
        var host = new ReconcilerHost("test", new Reconciler(async (key, token) =>
        {
            foreach (var pod in pods.List())
            {
                await context.Client.DeleteAsync<Pod>("default", pod.Metadata.Name, new(), token);
            }

            return null;
        }), context).Needs<Pod>();
        Start(host);
        await Eventually.Holds(() => server.Calls.Contains("watch Pod"), "the watch of pods");
        server.HoldWatches = true;
        host.Queue.Add(new("", "x"));
        await Eventually.Holds(() => server.Calls.Contains("delete Pod"), "the deletion");
        host.Queue.Add(new("", "x"));
        server.ReleaseWatches();
        await Eventually.Holds(() => host.Queue.IsIdle, "rest");
        Assert.Single(server.Calls, "delete Pod");
    }

    [Fact]
    public async Task AFailureBacksOffThatKeyAlone()
    {
        var runs = new ConcurrentQueue<string>();
        var fail = true;
        var host = new ReconcilerHost("test", new Reconciler((key, _) =>
        {
            runs.Enqueue(key.Name);
            return key.Name == "bad" && fail ? throw new InvalidOperationException("no") : Task.FromResult<TimeSpan?>(null);
        }), context, workers: 1);
        Start(host);
        host.Queue.Add(new("", "bad"));
        host.Queue.Add(new("", "good"));
        await Eventually.Holds(() => runs.Count == 2, "both keys");
        await Eventually.Holds(clock, TimeSpan.FromSeconds(1), () => runs.Count(r => r == "bad") == 4, "further attempts");
        Assert.Single(runs, "good");
        fail = false;
        await Eventually.Holds(clock, TimeSpan.FromSeconds(1), () => host.Queue.Failures(new("", "bad")) == 0, "success");
    }

    [Fact]
    public async Task ItComesAgainWhenTheReconcilerSaysSo()
    {
        var runs = 0;
        var host = new ReconcilerHost("test", new Reconciler((_, _) => Task.FromResult<TimeSpan?>(++runs == 1 ? TimeSpan.FromMinutes(5) : null)), context);
        Start(host);
        host.Queue.Add(new("", "x"));
        await Eventually.Holds(() => runs == 1 && host.Queue.IsIdle, "the first run");
        clock.Advance(TimeSpan.FromMinutes(4.9));
        Assert.Equal(0, host.Queue.Count);
        Assert.Equal(1, runs);
        clock.Advance(TimeSpan.FromMinutes(0.2));
        await Eventually.Holds(() => runs == 2, "the second run");
    }

    [Fact]
    public async Task OwnersAreReconciledWhenTheirObjectsChange()
    {
        var keys = new ConcurrentQueue<string>();
        Start(new ReconcilerHost("test", new Reconciler((key, _) =>
        {
            keys.Enqueue(key.ToString());
            return Task.FromResult<TimeSpan?>(null);
        }), context).Owns<Pod>("ReplicaSet"));
        await server.CreateAsync(new Pod { Metadata = new() { Name = "orphan", Namespace = "default" } }, new(), default);
        await server.CreateAsync(
            new Pod
            {
                Metadata = new()
                {
                    Name = "owned",
                    Namespace = "default",
                    OwnerReferences = [new() { Kind = "ReplicaSet", Name = "rs", Uid = "1", Controller = true }],
                },
            },
            new(),
            default);
        await Eventually.Holds(() => !keys.IsEmpty, "the owner");
        Assert.Equal(["default/rs"], keys);
    }

    [Fact]
    public async Task ManagerRestartsAControllerThatFails_AndLeavesTheOthers()
    {
        var (first, second) = (0, 0);
        var manager = new ControllerManager(
            [
                new("first", (_, _) => ++first < 3 ? throw new InvalidOperationException("broken") : Task.CompletedTask),
                new("second", async (_, token) =>
                {
                    second++;
                    await Task.Delay(Timeout.InfiniteTimeSpan, clock, token);
                }),
            ],
            context);
        running.Add(manager.RunAsync(stop.Token));
        await Eventually.Holds(clock, TimeSpan.FromSeconds(1), () => first == 3, "the third start");
        Assert.Equal(1, second);
    }

    private void Start(ReconcilerHost host)
    {
        running.Add(context.Informers.RunAsync(stop.Token));
        running.Add(host.RunAsync(stop.Token));
    }

    private sealed class Reconciler(Func<ObjectKey, CancellationToken, Task<TimeSpan?>> reconcile) : IReconciler
    {
        public Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken) => reconcile(key, cancellationToken);
    }
}
