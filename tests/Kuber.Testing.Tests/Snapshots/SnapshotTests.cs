using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Client;
using Kuber.Testing.Clocks;
using Kuber.Testing.Faults;
using Kuber.Testing.Nodes;

namespace Kuber.Testing.Tests.Snapshots;

public class SnapshotTests
{
    [Fact]
    public async Task A_reset_takes_the_cluster_back_to_its_beginning()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 2 });
        var beginning = await NamesAsync(cluster);
        await cluster.CreateAsync(Samples.Web(3));
        await cluster.WaitForAvailableAsync("default", "web", 3);
        await cluster.CreateNamespaceAsync();
        await cluster.Nodes.AddAsync(new() { Name = "extra" });
        await cluster.Nodes.RemoveAsync("node-1");
        cluster.Nodes["node-2"].Lose();
        await cluster.Controllers.StopAsync("job-controller");
        cluster.Faults.Add(Fault.InternalError);

        await cluster.ResetAsync();
        Assert.Equal(beginning, await NamesAsync(cluster));
        Assert.Empty(await cluster.ListAsync<Pod>());
        Assert.Equal(["node-1", "node-2"], (await cluster.ListAsync<Node>()).Select(n => n.Metadata.Name));
        Assert.Equal(["node-1", "node-2"], cluster.Nodes.All.Select(n => n.Name));
        Assert.False(cluster.Nodes["node-2"].IsLost);
        Assert.True(cluster.Controllers.IsRunning("job-controller"));
        Assert.Empty(cluster.Faults.All);
        Assert.Empty(cluster.Requests.Clients);

        // And it works as it did.
        await cluster.CreateAsync(Samples.Web(4));
        await cluster.WaitForAvailableAsync("default", "web", 4);
    }

    [Fact]
    public async Task A_snapshot_is_gone_back_to_any_number_of_times()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1 });
        await cluster.CreateAsync(Samples.Web(2));
        await cluster.WaitForAvailableAsync("default", "web", 2);
        var snapshot = await cluster.SnapshotAsync();
        var pods = await PodsAsync(cluster);
        for (var round = 0; round < 3; round++)
        {
            await cluster.ChangeAsync<Deployment>("default", "web", d => d with { Spec = d.Spec with { Replicas = 1 } });
            await cluster.WaitForAvailableAsync("default", "web", 1);
            await cluster.DeleteNowAsync<Pod>("default", (await cluster.ListAsync<Pod>("default"))[0].Metadata.Name);
            await cluster.ResetAsync(snapshot);

            // The same pods run on: they were not started anew.
            await cluster.WaitForAvailableAsync("default", "web", 2);
            await cluster.SettleAsync();
            Assert.Equal(pods, await PodsAsync(cluster));
        }
    }

    [Fact]
    public async Task Whoever_watches_sees_the_way_back()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Controllers = [], Scheduler = false });
        await cluster.CreateAsync(Samples.Map("kept"));
        var snapshot = await cluster.SnapshotAsync();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System);
        await using var events = cluster.ClientFor("alice", "system:masters").WatchAsync<ConfigMap>("default", new(), stop.Token).GetAsyncEnumerator(stop.Token);
        async Task<string> NextAsync() => await events.MoveNextAsync() ? $"{events.Current.Type} {events.Current.Object.Metadata.Name} {events.Current.Object.Data["value"]}" : "";

        Assert.Equal("Added kept 1", await NextAsync());
        await cluster.CreateAsync(Samples.Map("new"));
        await cluster.ChangeAsync<ConfigMap>("default", "kept", m => m with { Data = m.Data.Set("value", "2") });
        var before = (await cluster.GetAsync<ConfigMap>("default", "kept")).Metadata.ResourceVersion;
        await cluster.ResetAsync(snapshot);
        Assert.Equal(["Added new 1", "Modified kept 2", "Modified kept 1", "Deleted new 1"], [await NextAsync(), await NextAsync(), await NextAsync(), await NextAsync()]);
        Assert.True(ResourceVersions.Parse((await cluster.GetAsync<ConfigMap>("default", "kept")).Metadata.ResourceVersion) > ResourceVersions.Parse(before));
    }

    [Fact]
    public async Task A_crash_loop_goes_on_where_it_was()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1, Clock = new FakeClock(), Script = static _ => PodScript.CrashLoops(3, TimeSpan.FromSeconds(1)) });
        await cluster.CreateAsync(Samples.Pod("p"));
        await cluster.AdvanceUntilAsync(async () => Restarts(await cluster.GetAsync<Pod>("default", "p")) == 2, "two restarts", TimeSpan.FromMinutes(2));
        var snapshot = await cluster.SnapshotAsync();
        await cluster.AdvanceUntilAsync(async () => Restarts(await cluster.GetAsync<Pod>("default", "p")) == 4, "four restarts", TimeSpan.FromMinutes(5));
        await cluster.ResetAsync(snapshot);
        // The clock has gone on: the kubelet may have seen at once that the third restart is due.
        Assert.InRange(Restarts(await cluster.GetAsync<Pod>("default", "p")), 2, 3);
        await cluster.AdvanceUntilAsync(async () => Restarts(await cluster.GetAsync<Pod>("default", "p")) == 3, "the third restart again", TimeSpan.FromMinutes(2));
    }

    private static int Restarts(Pod pod) => pod.Status.ContainerStatuses.IsEmpty ? 0 : pod.Status.ContainerStatuses[0].RestartCount;

    private static async Task<List<string>> NamesAsync(TestCluster cluster) => [.. (await cluster.ListAsync<Namespace>()).Select(n => n.Metadata.Name)];

    private static async Task<List<string>> PodsAsync(TestCluster cluster) =>
        [.. (await cluster.ListAsync<Pod>("default")).Select(p => $"{p.Metadata.Uid} {p.Status.PodIP} {p.Status.Phase} {Restarts(p)}")];
}
