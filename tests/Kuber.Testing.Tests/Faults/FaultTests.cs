using Kuber.Api.Core.V1;
using Kuber.Client;
using Kuber.Client.Http;
using Kuber.Client.Kubeconfig;
using Kuber.Machinery.Errors;
using Kuber.Testing.Clocks;
using Kuber.Testing.Faults;
using Kuber.Testing.Requests;

namespace Kuber.Testing.Tests.Faults;

public class FaultTests
{
    private static readonly TestClusterOptions Bare = new() { Controllers = [], Scheduler = false };
    private static readonly CancellationToken None = CancellationToken.None;

    public static TheoryData<int, string, Fault> Answers => new()
    {
        { 409, "Conflict", Fault.Conflict },
        { 410, "Expired", Fault.Expired },
        { 500, "InternalError", Fault.InternalError },
        { 503, "ServiceUnavailable", Fault.Unavailable },
        { 418, "Teapot", Fault.Answer(418, "Teapot", "short and stout") },
    };

    [Theory]
    [MemberData(nameof(Answers), DisableDiscoveryEnumeration = true)]
    public async Task Requests_are_refused_on_both_transports(int code, string reason, Fault fault)
    {
        await using var cluster = await TestCluster.StartAsync(Bare with { Https = true });
        using var http = new HttpApiClient(KubeconfigFile.Parse(cluster.Kubeconfig("alice", "system:masters"), "alice").Resolve(), TimeProvider.System);
        foreach (var client in new[] { cluster.ClientFor("alice", "system:masters"), http })
        {
            using var injected = cluster.Faults.Add(fault, "create", "configmaps", times: 1);
            var failure = await Assert.ThrowsAsync<StatusException>(() => client.CreateAsync(Samples.Map("x"), new(), None));
            Assert.Equal((code, reason), (failure.Code, failure.Reason));
            Assert.Equal(1, injected.Hits);
            Assert.Null(await cluster.FindAsync<ConfigMap>("default", "x"));

            // Once was enough.
            await client.CreateAsync(Samples.Map("x"), new(), None);
            await cluster.DeleteAsync<ConfigMap>("default", "x");
        }

        Assert.Equal([code, 201, code, 201], cluster.Requests.Of("create", "configmaps").Select(r => r.Code));
    }

    [Fact]
    public async Task Too_many_requests_tell_when_to_come_back()
    {
        await using var cluster = await TestCluster.StartAsync(Bare with { Https = true });
        using var injected = cluster.Faults.Add(Fault.TooManyRequests(7), resource: "pods");
        var failure = await Assert.ThrowsAsync<StatusException>(() => cluster.ClientFor("alice", "system:masters").ListAsync<Pod>("", new(), None));
        Assert.Equal((429, 7), (failure.Code, failure.Status.Details!.RetryAfterSeconds));
        injected.Dispose();

        // The client over HTTP comes back by itself.
        cluster.Faults.Add(Fault.TooManyRequests(1), "list", "nodes", times: 1);
        using var http = new HttpApiClient(KubeconfigFile.Parse(cluster.Kubeconfig(), "admin").Resolve(), TimeProvider.System);
        await http.ListAsync<Node>("", new(), None);
        Assert.Equal([429, 200], cluster.Requests.Of("list", "nodes").Select(r => r.Code));
    }

    [Fact]
    public async Task Only_what_matches_is_hit()
    {
        await using var cluster = await TestCluster.StartAsync(Bare);
        var alice = cluster.ClientFor("alice", "system:masters");
        cluster.Faults.Add(new FaultRule(Fault.InternalError, new() { Verbs = ["get"], Resource = "configmaps", Namespace = "default", Name = "x", User = "alice" }) { After = 1, Times = 1 });
        await alice.CreateAsync(Samples.Map("x"), new(), None);
        await alice.CreateAsync(Samples.Map("y"), new(), None);
        await alice.GetAsync<ConfigMap>("default", "y", None);
        await cluster.ClientFor("bob", "system:masters").GetAsync<ConfigMap>("default", "x", None);
        await cluster.GetAsync<ConfigMap>("default", "x");
        await alice.GetAsync<ConfigMap>("default", "x", None);
        await Assert.ThrowsAsync<StatusException>(() => alice.GetAsync<ConfigMap>("default", "x", None));
        await alice.GetAsync<ConfigMap>("default", "x", None);
    }

    [Fact]
    public async Task Components_are_hit_only_where_told_to()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1 });
        using (var harmless = cluster.Faults.Add(Fault.InternalError, "create", "pods/binding"))
        {
            await cluster.CreateAsync(Samples.Pod("one"));
            await cluster.WaitForReadyAsync("default", "one");
            Assert.Equal(0, harmless.Hits);
        }

        using var injected = cluster.Faults.Add(new FaultRule(Fault.InternalError, RequestMatch.Of("create", "pods/binding") with { Client = "kube-scheduler" }) { Components = true });
        await cluster.CreateAsync(Samples.Pod("two"));
        await cluster.EventuallyAsync(() => Task.FromResult(injected.Hits > 0), "the scheduler to be hit");
        Assert.Equal("", (await cluster.GetAsync<Pod>("default", "two")).Spec.NodeName);
        injected.Dispose();
        await cluster.WaitForReadyAsync("default", "two");
    }

    [Fact]
    public async Task A_lost_answer_leaves_the_write_done()
    {
        await using var cluster = await TestCluster.StartAsync(Bare with { Https = true });
        using var http = new HttpApiClient(KubeconfigFile.Parse(cluster.Kubeconfig(), "admin").Resolve(), TimeProvider.System);
        cluster.Faults.Add(Fault.LostAnswer, "create", "configmaps");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => http.CreateAsync(Samples.Map("by-http"), new(), None));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => cluster.ClientFor("alice", "system:masters").CreateAsync(Samples.Map("in-process"), new(), None));
        Assert.NotNull(await cluster.FindAsync<ConfigMap>("default", "by-http"));
        Assert.NotNull(await cluster.FindAsync<ConfigMap>("default", "in-process"));
        Assert.All(cluster.Requests.Of("create", "configmaps"), r => Assert.Equal(0, r.Code));
    }

    [Fact]
    public async Task A_delay_is_by_the_clusters_clock()
    {
        var clock = new FakeClock();
        await using var cluster = await TestCluster.StartAsync(Bare with { Clock = clock });
        cluster.Faults.Add(Fault.Delay(TimeSpan.FromSeconds(30)), "list");
        var answer = cluster.ClientFor("alice", "system:masters").ListAsync<Pod>("", new(), None);
        await cluster.EventuallyAsync(() => Task.FromResult(clock.PendingTimers > 0 && cluster.Requests.Of("list").Count == 1), "the request to wait");
        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(answer.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty((await answer).Items);
    }

    [Fact]
    public async Task Chance_follows_the_seed()
    {
        async Task<string> CodesAsync(int seed)
        {
            await using var cluster = await TestCluster.StartAsync(Bare with { Seed = seed });
            cluster.Faults.Add(new FaultRule(Fault.InternalError, RequestMatch.Of("list")) { Probability = 0.5 });
            var alice = cluster.ClientFor("alice", "system:masters");
            for (var i = 0; i < 40; i++)
            {
                await Record.ExceptionAsync(() => alice.ListAsync<Pod>("", new(), None));
            }

            return string.Join(' ', cluster.Requests.Of("list").Select(r => r.Code));
        }

        var first = await CodesAsync(1);
        Assert.Contains("200", first, StringComparison.Ordinal);
        Assert.Contains("500", first, StringComparison.Ordinal);
        Assert.Equal(first, await CodesAsync(1));
        Assert.NotEqual(first, await CodesAsync(2));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_watch_breaks_ends_or_expires_after_events(bool overHttp)
    {
        await using var cluster = await TestCluster.StartAsync(Bare with { Https = overHttp });
        using var http = overHttp ? new HttpApiClient(KubeconfigFile.Parse(cluster.Kubeconfig(), "admin").Resolve(), TimeProvider.System) : null;
        var client = http ?? cluster.ClientFor("alice", "system:masters");
        await cluster.CreateAsync(Samples.Map("a"));
        await cluster.CreateAsync(Samples.Map("b"));
        await cluster.CreateAsync(Samples.Map("c"));

        cluster.Faults.Add(Fault.EndedWatch(afterEvents: 2), "watch", "configmaps", times: 1);
        Assert.Equal(("a b", null), await SeenAsync(client));
        cluster.Faults.Add(Fault.ExpiredWatch(afterEvents: 2), "watch", "configmaps", times: 1);
        var (seen, failure) = await SeenAsync(client);
        Assert.Equal(("a b", 410), (seen, Assert.IsType<StatusException>(failure).Code));
        cluster.Faults.Add(Fault.BrokenWatch(), "watch", "configmaps", times: 1);
        (_, failure) = await SeenAsync(client);
        Assert.True(failure is HttpRequestException or IOException, $"{failure}");
        cluster.Faults.Add(Fault.Expired, "watch", "configmaps", times: 1);
        (seen, failure) = await SeenAsync(client);
        Assert.Equal(("", 410), (seen, Assert.IsType<StatusException>(failure).Code));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_watch_from_a_version_that_is_no_longer_kept_expires_with_or_without_the_fault(bool overHttp)
    {
        await using var cluster = await TestCluster.StartAsync(Bare with { Https = overHttp });
        using var http = overHttp ? new HttpApiClient(KubeconfigFile.Parse(cluster.Kubeconfig(), "admin").Resolve(), TimeProvider.System) : null;
        var client = http ?? cluster.ClientFor("alice", "system:masters");
        var (_, failure) = await SeenAsync(client, "1");
        Assert.Equal(410, Assert.IsType<StatusException>(failure).Code);
        cluster.Faults.Add(Fault.Expired, "watch", "configmaps");
        (_, failure) = await SeenAsync(client, "1");
        Assert.Equal(410, Assert.IsType<StatusException>(failure).Code);
        cluster.Faults.Clear();
        cluster.Faults.Add(Fault.BrokenWatch(), "watch", "configmaps");
        (_, failure) = await SeenAsync(client, "1");
        Assert.True(failure is HttpRequestException or IOException or StatusException { Code: 410 }, $"{failure}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Open_watches_are_broken_at_will(bool overHttp)
    {
        await using var cluster = await TestCluster.StartAsync(Bare with { Https = overHttp });
        using var http = overHttp ? new HttpApiClient(KubeconfigFile.Parse(cluster.Kubeconfig(), "admin").Resolve(), TimeProvider.System) : null;
        var client = http ?? cluster.ClientFor("alice", "system:masters");
        var watch = SeenAsync(client);
        await cluster.EventuallyAsync(() => Task.FromResult(cluster.Requests.Of("watch").Count == 1), "the watch to begin");
        Assert.Equal(0, cluster.Faults.BreakWatches(RequestMatch.Of(resource: "pods")));
        Assert.Equal(1, cluster.Faults.BreakWatches(RequestMatch.Of(resource: "configmaps")));
        Assert.True((await watch).Failure is HttpRequestException or IOException);

        watch = SeenAsync(client);
        await cluster.EventuallyAsync(() => Task.FromResult(cluster.Requests.Of("watch").Count == 2), "the watch to begin");
        Assert.Equal(1, cluster.Faults.ExpireWatches());
        Assert.Equal(410, Assert.IsType<StatusException>((await watch).Failure).Code);
        await cluster.EventuallyAsync(() => Task.FromResult(cluster.Requests.Of("watch").All(r => r.HasEnded)), "both watches to be over");
        Assert.Equal(0, cluster.Faults.BreakWatches());
    }

    [Fact]
    public async Task Events_of_a_watch_are_held_back()
    {
        var clock = new FakeClock();
        await using var cluster = await TestCluster.StartAsync(Bare with { Clock = clock });
        await cluster.CreateAsync(Samples.Map("a"));
        cluster.Faults.Add(Fault.DelayedEvents(TimeSpan.FromMinutes(1)), "watch");
        using var stop = new CancellationTokenSource();
        await using var events = cluster.ClientFor("alice", "system:masters").WatchAsync<ConfigMap>("default", new(), stop.Token).GetAsyncEnumerator(stop.Token);
        var next = events.MoveNextAsync().AsTask();
        await cluster.EventuallyAsync(() => Task.FromResult(clock.PendingTimers > 0), "the event to be held back");
        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(next.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await next);
        Assert.Equal("a", events.Current.Object.Metadata.Name);
    }

    [Fact]
    public async Task The_real_controllers_get_over_broken_watches_and_errors()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 2 });
        cluster.Faults.Add(new FaultRule(Fault.InternalError, RequestMatch.Any) { Components = true, Probability = 0.1 });
        cluster.Faults.Add(new FaultRule(Fault.Conflict, RequestMatch.Of("update")) { Components = true, Probability = 0.2 });
        await cluster.CreateAsync(Samples.Web(5));
        Assert.True(cluster.Faults.BreakWatches(components: true) > 10);
        await cluster.WaitForAvailableAsync("default", "web", 5);
    }

    private static async Task<(string Seen, Exception? Failure)> SeenAsync(IApiClient client, string version = "")
    {
        List<string> seen = [];
        var failure = await Record.ExceptionAsync(async () =>
        {
            await foreach (var change in client.WatchAsync<ConfigMap>("default", new() { ResourceVersion = version }, None))
            {
                seen.Add(change.Object.Metadata.Name);
            }
        });
        return (string.Join(' ', seen), failure);
    }
}
