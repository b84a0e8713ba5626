using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;

namespace Kuber.Controllers.Tests.Deployments;

public class DeploymentClusterTests(ClusterFixture cluster) : IClassFixture<ClusterFixture>
{
    [Fact]
    public async Task DeploymentBringsPodsAndEvents()
    {
        var ns = await cluster.Namespace();
        await cluster.Create(Deployment(ns, replicas: 2));
        var deployment = await cluster.Cluster.WaitForAvailableAsync(ns, "web", 2);
        await cluster.Cluster.WaitForAsync<Deployment>(
            ns,
            "web",
            "be complete",
            d => d.Status.Conditions.Exists(c => c is { Type: "Available", Status: "True" }) && d.Status.Conditions.Exists(c => c.Reason == "NewReplicaSetAvailable"));
        Assert.Equal(2, deployment.Status.ReadyReplicas);
        var replicaSet = Assert.Single(await cluster.List<ReplicaSet>(ns));
        Assert.StartsWith("web-", replicaSet.Metadata.Name, StringComparison.Ordinal);
        Assert.Equal("1", replicaSet.Metadata.Annotations["deployment.kubernetes.io/revision"]);
        await cluster.Cluster.WaitForEventAsync(ns, "web", "ScalingReplicaSet", e => e.Message == $"Scaled up replica set {replicaSet.Metadata.Name} from 0 to 2");
        await cluster.Eventually(async () => (await cluster.List<Event>(ns)).Count(e => e.Reason == "SuccessfulCreate") == 2, "2 events SuccessfulCreate");
    }

    [Fact]
    public async Task DeletedPodIsReplaced()
    {
        var ns = await cluster.Namespace();
        await cluster.Create(Deployment(ns, replicas: 1));
        await cluster.Cluster.WaitForAvailableAsync(ns, "web", 1);
        var first = Assert.Single(await cluster.List<Pod>(ns));
        await cluster.Cluster.DeleteAsync<Pod>(ns, first.Metadata.Name);
        await cluster.Eventually(async () => (await cluster.List<Pod>(ns)).Any(p => p.Metadata.Uid != first.Metadata.Uid), "another pod");
        await cluster.Cluster.WaitForGoneAsync<Pod>(ns, first.Metadata.Name);
    }

    [Fact]
    public async Task ScalingFollows()
    {
        var ns = await cluster.Namespace();
        await cluster.Create(Deployment(ns, replicas: 3));
        await cluster.Cluster.WaitForAvailableAsync(ns, "web", 3);
        await cluster.Change<Deployment>(ns, "web", d => d with { Spec = d.Spec with { Replicas = 1 } });
        await cluster.Cluster.WaitForAvailableAsync(ns, "web", 1);
        await cluster.Cluster.WaitForListAsync<Pod>(ns, "be one", pods => pods.Count == 1);
    }

    [Fact]
    public async Task NewTemplateRollsOutAndBack()
    {
        var ns = await cluster.Namespace();
        await cluster.Create(Deployment(ns, replicas: 2));
        await cluster.Cluster.WaitForAvailableAsync(ns, "web", 2);
        await cluster.Change<Deployment>(ns, "web", d => d with { Spec = d.Spec with { Template = ClusterFixture.Template("web", "app:2") } });
        await Runs(ns, "app:2", 2);
        Assert.Equal("2", (await cluster.Find<Deployment>(ns, "web"))!.Metadata.Annotations["deployment.kubernetes.io/revision"]);

        await cluster.Change<Deployment>(ns, "web", d => d with { Spec = d.Spec with { Template = ClusterFixture.Template("web", "app:1") } });
        await Runs(ns, "app:1", 2);
        Assert.Equal(2, (await cluster.List<ReplicaSet>(ns)).Count);
        await cluster.Cluster.WaitForAsync<Deployment>(ns, "web", "be at revision 3", d => d.Metadata.Annotations["deployment.kubernetes.io/revision"] == "3");
    }

    [Fact]
    public async Task RecreateWaitsForOldPods()
    {
        var ns = await cluster.Namespace();
        var deployment = Deployment(ns, replicas: 1);
        await cluster.Create(deployment with { Spec = deployment.Spec with { Strategy = new() { Type = "Recreate" } } });
        await cluster.Cluster.WaitForAvailableAsync(ns, "web", 1);
        using var stop = new CancellationTokenSource();
        var statuses = StatusesAsync(ns, stop.Token);
        await cluster.Change<Deployment>(ns, "web", d => d with { Spec = d.Spec with { Template = ClusterFixture.Template("web", "app:2") } });
        await Runs(ns, "app:2", 1);
        await stop.CancelAsync();
        Assert.All(await statuses, s => Assert.True(s.UpdatedReplicas == 0 || s.Replicas == s.UpdatedReplicas, $"new pods beside old ones: {s}"));
    }

    private async Task<IReadOnlyList<DeploymentStatus>> StatusesAsync(string ns, CancellationToken cancellationToken)
    {
        List<DeploymentStatus> seen = [];
        try
        {
            await foreach (var change in cluster.Cluster.Client.WatchAsync<Deployment>(ns, new(), cancellationToken))
            {
                seen.Add(change.Object.Status);
            }
        }
        catch (OperationCanceledException)
        {
            // As many as were wanted.
        }

        return seen;
    }

    private async Task Runs(string ns, string image, int replicas)
    {
        await cluster.Cluster.WaitForAvailableAsync(ns, "web", replicas);
        await cluster.Cluster.WaitForListAsync<Pod>(ns, "run " + image, pods => pods.All(p => p.Spec.Containers[0].Image == image));
    }

    private static Deployment Deployment(string ns, int replicas) => new()
    {
        Metadata = new() { Name = "web", Namespace = ns },
        Spec = new() { Replicas = replicas, ProgressDeadlineSeconds = 600, RevisionHistoryLimit = 10, Selector = ClusterFixture.Selector("web"), Template = ClusterFixture.Template("web") },
    };
}
