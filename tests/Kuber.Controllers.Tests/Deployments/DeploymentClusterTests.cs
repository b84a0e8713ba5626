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
        await cluster.Eventually(async () => (await cluster.List<Pod>(ns)).Count == 2, "2 pods");
        var replicaSet = Assert.Single(await cluster.List<ReplicaSet>(ns));
        Assert.StartsWith("web-", replicaSet.Metadata.Name, StringComparison.Ordinal);
        Assert.Equal("1", replicaSet.Metadata.Annotations["deployment.kubernetes.io/revision"]);
        await cluster.Eventually(
            async () => (await cluster.List<Event>(ns)).Any(e => e.Reason == "ScalingReplicaSet" && e.Message == $"Scaled up replica set {replicaSet.Metadata.Name} from 0 to 2"),
            "the event ScalingReplicaSet");
        await cluster.Eventually(async () => (await cluster.List<Event>(ns)).Count(e => e.Reason == "SuccessfulCreate") == 2, "2 events SuccessfulCreate");

        var i = 0;
        foreach (var pod in await cluster.List<Pod>(ns))
        {
            await cluster.MakeReady(pod, "10.0.0." + ++i);
        }

        await cluster.Eventually(
            async () => (await cluster.Find<Deployment>(ns, "web"))!.Status is { ReadyReplicas: 2, AvailableReplicas: 2, UpdatedReplicas: 2 } status
                && status.Conditions.Any(c => c is { Type: "Available", Status: "True" }) && status.Conditions.Any(c => c.Reason == "NewReplicaSetAvailable"),
            "the Deployment to be complete");
    }

    [Fact]
    public async Task DeletedPodIsReplaced()
    {
        var ns = await cluster.Namespace();
        await cluster.Create(Deployment(ns, replicas: 1));
        await cluster.Eventually(async () => (await cluster.List<Pod>(ns)).Count == 1, "a pod");
        var first = (await cluster.List<Pod>(ns))[0];
        await cluster.Client.DeleteAsync<Pod>(ns, first.Metadata.Name, new() { GracePeriodSeconds = 0 }, CancellationToken.None);
        await cluster.Eventually(async () => (await cluster.List<Pod>(ns)).Any(p => p.Metadata.Uid != first.Metadata.Uid), "another pod");
    }

    [Fact]
    public async Task ScalingFollows()
    {
        var ns = await cluster.Namespace();
        await cluster.Create(Deployment(ns, replicas: 3));
        await cluster.Eventually(async () => (await cluster.List<Pod>(ns)).Count == 3, "3 pods");
        await cluster.Change<Deployment>(ns, "web", d => d with { Spec = d.Spec with { Replicas = 1 } });
        await cluster.Eventually(async () => (await cluster.List<Pod>(ns)).Count(p => p.Metadata.DeletionTimestamp is null) == 1, "1 pod");
    }

    [Fact]
    public async Task NewTemplateRollsOutAndBack()
    {
        var ns = await cluster.Namespace();
        await cluster.Create(Deployment(ns, replicas: 2));
        await KeepReadyUntil(ns, async () => (await cluster.Find<Deployment>(ns, "web"))!.Status.AvailableReplicas == 2, "the first rollout");
        await cluster.Change<Deployment>(ns, "web", d => d with { Spec = d.Spec with { Template = ClusterFixture.Template("web", "app:2") } });
        await KeepReadyUntil(ns, async () => await Runs(ns, "app:2"), "the second rollout");
        Assert.Equal("2", (await cluster.Find<Deployment>(ns, "web"))!.Metadata.Annotations["deployment.kubernetes.io/revision"]);

        await cluster.Change<Deployment>(ns, "web", d => d with { Spec = d.Spec with { Template = ClusterFixture.Template("web", "app:1") } });
        await KeepReadyUntil(ns, async () => await Runs(ns, "app:1"), "the way back");
        Assert.Equal(2, (await cluster.List<ReplicaSet>(ns)).Count);
        await cluster.Eventually(async () => (await cluster.Find<Deployment>(ns, "web"))!.Metadata.Annotations["deployment.kubernetes.io/revision"] == "3", "revision 3");
    }

    [Fact]
    public async Task RecreateWaitsForOldPods()
    {
        var ns = await cluster.Namespace();
        var deployment = Deployment(ns, replicas: 1);
        await cluster.Create(deployment with { Spec = deployment.Spec with { Strategy = new() { Type = "Recreate" } } });
        await KeepReadyUntil(ns, async () => (await cluster.Find<Deployment>(ns, "web"))!.Status.AvailableReplicas == 1, "the first rollout");
        await cluster.Change<Deployment>(ns, "web", d => d with { Spec = d.Spec with { Template = ClusterFixture.Template("web", "app:2") } });
        await KeepReadyUntil(ns, async () => await Runs(ns, "app:2"), "the second rollout");
    }

    private async Task<bool> Runs(string ns, string image)
    {
        var status = (await cluster.Find<Deployment>(ns, "web"))!.Status;
        var pods = await cluster.List<Pod>(ns);
        return pods.All(p => p.Spec.Containers[0].Image == image) && status.UpdatedReplicas == status.Replicas && status.AvailableReplicas == status.Replicas && status.Replicas > 0;
    }

    // Plays the kubelet: pods become ready.
    private Task KeepReadyUntil(string ns, Func<Task<bool>> condition, string what) => cluster.Eventually(
        async () =>
        {
            foreach (var pod in await cluster.List<Pod>(ns))
            {
                if (pod.Status.Phase != "Running" && pod.Metadata.DeletionTimestamp is null && await cluster.Find<Pod>(ns, pod.Metadata.Name) is not null)
                {
                    await cluster.MakeReady(pod, "10.0.1.1");
                }
            }

            return await condition();
        },
        what,
        async () => string.Join("; ", (await cluster.List<Event>(ns)).Select(e => e.Reason + ": " + e.Message)));

    private static Deployment Deployment(string ns, int replicas) => new()
    {
        Metadata = new() { Name = "web", Namespace = ns },
        Spec = new() { Replicas = replicas, ProgressDeadlineSeconds = 600, RevisionHistoryLimit = 10, Selector = ClusterFixture.Selector("web"), Template = ClusterFixture.Template("web") },
    };
}
