using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Client.Http;
using Kuber.Client.Kubeconfig;
using Kuber.Testing.Nodes;
using Kuber.Testing.Waiting;

namespace Kuber.Testing.Tests;

public class TestClusterTests
{
    [Fact]
    public async Task DeploymentBecomesAvailable()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 2 });
        await cluster.CreateAsync(Samples.Web(3));
        await cluster.WaitForAvailableAsync("default", "web", 3);
        var pods = await cluster.ListAsync<Pod>("default");
        Assert.Equal(["node-1", "node-2"], pods.Select(p => p.Spec.NodeName).Distinct().Order());
        Assert.Equal(3, pods.Select(p => p.Status.PodIP).Distinct().Count());
    }

    [Fact]
    public async Task FailedWaitSaysWhatWasThere()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1, Script = static _ => PodScript.NeverReady });
        await cluster.CreateAsync(Samples.Web(1));
        await cluster.WaitForListAsync<Pod>("default", "run", p => p is [{ Status.Phase: "Running" }]);
        await cluster.WaitForEventAsync("default", "web", "ScalingReplicaSet");
        await cluster.WaitForAsync<Deployment>("default", "web", "count its pod", d => d.Status.Replicas == 1);
        var failure = await Assert.ThrowsAsync<ClusterTimeoutException>(
            () => cluster.WaitForAvailableAsync("default", "web", 1, TimeSpan.FromMilliseconds(50)));
        Assert.StartsWith("waited 0.05 s for Deployment default/web to have 1 available replicas; it has 0 available of 1 replicas", failure.Message, StringComparison.Ordinal);
        Assert.Contains("; last events: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(" Normal ScalingReplicaSet Deployment/web: Scaled up replica set web-", failure.Message, StringComparison.Ordinal);

        failure = await Assert.ThrowsAsync<ClusterTimeoutException>(() => cluster.WaitForReadyAsync("default", "none", TimeSpan.FromMilliseconds(50)));
        Assert.Equal("waited 0.05 s for Pod default/none to be ready; it does not exist; no events", failure.Message);
    }

    [Fact]
    public async Task ManyClustersRunAtTheSameTimeAndShareNothing()
    {
        var clusters = await Task.WhenAll(Enumerable.Range(1, 10).Select(i => TestCluster.StartAsync(new() { Nodes = 1, Seed = i })));
        await Task.WhenAll(clusters.Select((c, i) => c.CreateAsync(Samples.Web(i + 1))));
        await Task.WhenAll(clusters.Select((c, i) => c.WaitForAvailableAsync("default", "web", i + 1)));
        for (var i = 0; i < clusters.Length; i++)
        {
            Assert.Equal(i + 1, (await clusters[i].ListAsync<Pod>("default")).Count);
            await clusters[i].DisposeAsync();
        }
    }

    [Fact]
    public async Task ClustersWithoutNetworkHaveNoEndpoint()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Controllers = [], Scheduler = false });
        Assert.Throws<InvalidOperationException>(() => cluster.Endpoint);
    }

    [Fact]
    public async Task EndpointServesOverHttps()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Https = true });
        using var client = new HttpApiClient(KubeconfigFile.Parse(cluster.Kubeconfig(), "admin.conf").Resolve(), TimeProvider.System);
        await client.CreateAsync(Samples.Web(1), new(), CancellationToken.None);
        await cluster.WaitForListAsync<Pod>("default", "be one", p => p.Count == 1);
        Assert.Equal("kube-system", (await client.GetAsync<Namespace>("", "kube-system", CancellationToken.None)).Metadata.Name);
    }
}
