using System.Globalization;
using Kuber.Api.Apps.V1;
using Kuber.Api.Coordination.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Machinery.Errors;

namespace Kuber.Store.EndToEnd;

/// <summary>Several API servers on the same etcd are one cluster, and losing one, or a member of etcd, loses nothing.</summary>
public sealed class TwoServersTests
{
    [Fact]
    public async Task TheyServeOneClusterAndOneOfThemMayDie()
    {
        await using var servers = await TwoServers.StartAsync();
        var (first, second) = (servers.First.Client, servers.Second.Client);

        // What one server has written, the other shows at once.
        for (var i = 0; i < 20; i++)
        {
            await (i % 2 == 0 ? first : second).CreateAsync(Map($"m{i}"), new(), default);
            Assert.Equal($"m{i}", (await (i % 2 == 0 ? second : first).GetAsync<ConfigMap>("default", $"m{i}", default)).Metadata.Name);
            Assert.Equal(i + 1, (await second.ListAsync<ConfigMap>("default", new(), default)).Items.Count(map => map.Metadata.Name.StartsWith('m')));
        }

        // Writes from the same version through both: one wins.
        var map = await first.GetAsync<ConfigMap>("default", "m0", default);
        var outcomes = await Task.WhenAll(Update(first, map, "first"), Update(second, map, "second"));
        Assert.Single(outcomes, done => done);

        // A watch of one server sees the writes through the other.
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var list = await second.ListAsync<ConfigMap>("default", new(), default);
        var watch = second.WatchAsync<ConfigMap>("default", new() { ResourceVersion = list.ResourceVersion }, stop.Token).GetAsyncEnumerator(stop.Token);
        await first.CreateAsync(Map("seen"), new(), default);
        Assert.True(await watch.MoveNextAsync());
        Assert.Equal("seen", watch.Current.Object.Metadata.Name);
        await watch.DisposeAsync();

        // Addresses and node ports are given once.
        var services = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? first : second).CreateAsync(NodePort($"s{i}"), new(), default)));
        Assert.Equal(40, services.Select(service => service.Spec.ClusterIP).Distinct().Count());
        Assert.Equal(40, services.Select(service => service.Spec.Ports[0].NodePort).Distinct().Count());
        await Assert.ThrowsAsync<StatusException>(() => second.CreateAsync(NodePort("taken", services[0].Spec.Ports[0].NodePort), new(), default));
        await first.DeleteAsync<Service>("default", "s0", new(), default);
        Assert.Equal(services[0].Spec.Ports[0].NodePort, (await second.CreateAsync(NodePort("again", services[0].Spec.Ports[0].NodePort), new(), default)).Spec.Ports[0].NodePort);

        // Familiar keys.
        var keys = await EtcdPrograms.ControlAsync(servers.Etcd.Endpoint, "get", "--prefix", "/registry", "--keys-only");
        foreach (var key in (string[])["services/specs/default/s1", "ranges/servicenodeports", "masterleases/10.99.0.1", "masterleases/10.99.0.2", "configmaps/default/m1", "namespaces/kube-system", "leases/kube-system/kube-scheduler", "ipaddresses/" + services[1].Spec.ClusterIP])
        {
            Assert.Contains($"/registry/{key}\n", keys, StringComparison.Ordinal);
        }

        await Until("both servers to be endpoints of kubernetes", async () => await EndpointsAsync(second) == "10.99.0.1 10.99.0.2");
        await first.CreateAsync(Deployment("one"), new(), default);
        await Until("three pods of the first deployment", async () => await PodsAsync(second, "one") == 3);

        // The server that leads the controllers dies: the other carries on, and takes over.
        var leader = await HolderAsync(second, "kube-controller-manager");
        Assert.NotEqual("", leader);
        servers.First.Kill();
        Assert.Equal("", (await second.CreateAsync(Map("alone"), new(), default)).Metadata.GenerateName);
        for (var i = 0; i < 20; i++)
        {
            Assert.NotNull(await second.GetAsync<ConfigMap>("default", $"m{i}", default));
        }
        await second.CreateAsync(Deployment("two"), new(), default);
        await Until("three pods of the second deployment", async () => await PodsAsync(second, "two") == 3);
        Assert.Equal(3, await PodsAsync(second, "one"));
        Assert.NotEqual(leader, await HolderAsync(second, "kube-controller-manager"));
        await Until("the dead server to be no endpoint of kubernetes", async () => await EndpointsAsync(second) == "10.99.0.2");

        // It comes back.
        await servers.StartFirstAsync();
        await Until("both servers to be endpoints again", async () => await EndpointsAsync(servers.First.Client) == "10.99.0.1 10.99.0.2");
        Assert.Equal("alone", (await servers.First.Client.GetAsync<ConfigMap>("default", "alone", default)).Metadata.Name);
        await servers.First.StopAsync();
        Assert.Equal("10.99.0.2", await EndpointsAsync(second));
    }

    [Fact]
    public async Task TheyCarryOnWhileMembersOfEtcdFail()
    {
        await using var servers = await TwoServers.StartAsync(members: 3);
        using var stop = new CancellationTokenSource();
        var list = await servers.Second.Client.ListAsync<ConfigMap>("default", new(), default);
        var seen = new List<(string Name, WatchEventType Type)>();
        var watching = WatchAsync(servers.Second.Client, list.ResourceVersion, seen);
        var acknowledged = 0;
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                try
                {
                    await servers.First.Client.CreateAsync(Map(string.Create(CultureInfo.InvariantCulture, $"w{i:000000}")), new(), default);
                    Interlocked.Increment(ref acknowledged);
                }
                catch (StatusException failure) when (failure.Code >= 500)
                {
                    // The server said that it cannot tell; the next write is of another name.
                }
            }
        });
        for (var round = 0; round < 3; round++)
        {
            var before = Volatile.Read(ref acknowledged);
            await Until("writes before the fault", () => Task.FromResult(Volatile.Read(ref acknowledged) >= before + 30));
            servers.Etcd.Members[round].Kill();
            var during = Volatile.Read(ref acknowledged);
            await Until("writes without a member", () => Task.FromResult(Volatile.Read(ref acknowledged) >= during + 30));
            servers.Etcd.Members[round].Start();
        }
        await stop.CancelAsync();
        await writing;
        await servers.First.Client.CreateAsync(Map("z-end"), new(), default);
        await watching;
        var stored = (await servers.Second.Client.ListAsync<ConfigMap>("default", new(), default)).Items.Select(map => map.Metadata.Name).Where(name => name.StartsWith('w')).ToList();
        Assert.True(stored.Count >= acknowledged, $"{acknowledged} writes were acknowledged, {stored.Count} are there");
        Assert.All(seen, change => Assert.Equal(WatchEventType.Added, change.Type));
        Assert.Equal(stored, seen.Select(change => change.Name).Where(name => name.StartsWith('w')));
    }

    private static async Task WatchAsync(IApiClient client, string version, List<(string Name, WatchEventType Type)> seen)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        await foreach (var change in client.WatchAsync<ConfigMap>("default", new() { ResourceVersion = version }, patience.Token))
        {
            seen.Add((change.Object.Metadata.Name, change.Type));
            if (change.Object.Metadata.Name == "z-end")
            {
                return;
            }
        }
        Assert.Fail("the watch ended before the last write");
    }

    private static async Task<bool> Update(IApiClient client, ConfigMap map, string by)
    {
        try
        {
            await client.UpdateAsync(map with { Data = ApiMap.Of(("by", by)) }, "", new(), default);
            return true;
        }
        catch (StatusException e) when (e.Code == 409)
        {
            return false;
        }
    }

    private static async Task<string> EndpointsAsync(IApiClient client) =>
        string.Join(' ', (await client.GetAsync<Endpoints>("default", "kubernetes", default)).Subsets.SelectMany(subset => subset.Addresses).Select(address => address.Ip).Order(StringComparer.Ordinal));

    private static async Task<string> HolderAsync(IApiClient client, string name) => (await client.GetAsync<Lease>("kube-system", name, default)).Spec.HolderIdentity ?? "";

    private static async Task<int> PodsAsync(IApiClient client, string app) =>
        (await client.ListAsync<Pod>("default", new() { LabelSelector = "app=" + app }, default)).Items.Count;

    private static async Task Until(string what, Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (!await condition())
        {
            Assert.False(patience.IsCancellationRequested, $"waited 90 s for {what}");
            await Task.Delay(50);
        }
    }

    private static ConfigMap Map(string name) => new() { Metadata = new() { Name = name, Namespace = "default" } };

    private static Service NodePort(string name, int port = 0) => new()
    {
        Metadata = new() { Name = name, Namespace = "default" },
        Spec = new() { Type = "NodePort", Ports = [new() { Port = 80, NodePort = port }] },
    };

    private static Deployment Deployment(string name) => new()
    {
        Metadata = new() { Name = name, Namespace = "default" },
        Spec = new()
        {
            Replicas = 3,
            Selector = new() { MatchLabels = ApiMap.Of(("app", name)) },
            Template = new() { Metadata = new() { Labels = ApiMap.Of(("app", name)) }, Spec = new() { Containers = [new() { Name = "c", Image = "app:1" }] } },
        },
    };
}
