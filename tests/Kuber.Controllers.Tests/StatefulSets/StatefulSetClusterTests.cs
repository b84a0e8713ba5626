using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Testing;
using Kuber.Testing.Nodes;

namespace Kuber.Controllers.Tests.StatefulSets;

public class StatefulSetClusterTests(ClusterFixture fixture) : IClassFixture<ClusterFixture>
{
    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task PodsComeInOrderWithTheirIdentity()
    {
        var ns = await fixture.Namespace();
        await Cluster.CreateAsync(Set(ns, 3));
        await Available(ns, 3);
        var pods = (await Cluster.ListAsync<Pod>(ns)).OrderBy(p => p.Metadata.Name).ToList();
        Assert.Equal(["web-0", "web-1", "web-2"], pods.Select(p => p.Metadata.Name));
        Assert.All(pods, p =>
        {
            Assert.Equal(p.Metadata.Name, p.Spec.Hostname);
            Assert.Equal("peers", p.Spec.Subdomain);
            Assert.Equal(p.Metadata.Name, p.Metadata.Labels["statefulset.kubernetes.io/pod-name"]);
            Assert.Equal(p.Metadata.Name[^1..], p.Metadata.Labels["apps.kubernetes.io/pod-index"]);
        });
        await Cluster.WaitForEventAsync(ns, "web", "SuccessfulCreate", e => e.Message.Contains("web-2", StringComparison.Ordinal));
        var events = await Cluster.EventsAsync(ns, "web");
        Assert.Equal(
            ["create Pod web-0 in StatefulSet web successful", "create Pod web-1 in StatefulSet web successful", "create Pod web-2 in StatefulSet web successful"],
            events.Where(e => e is { Reason: "SuccessfulCreate", InvolvedObject.Kind: "StatefulSet" }).Select(e => e.Message));
    }

    [Fact]
    public async Task NextPodWaitsForTheOneBefore()
    {
        await using var own = await TestCluster.StartAsync(new() { Nodes = 1, Script = p => p.Metadata.Name == "web-1" ? PodScript.NeverReady : PodScript.Serves });
        await own.CreateAsync(Set("default", 3));
        await own.WaitForPhaseAsync("default", "web-1", "Running");
        await own.SettleAsync();
        Assert.Null(await own.FindAsync<Pod>("default", "web-2"));
        Assert.Equal(1, (await own.GetAsync<StatefulSet>("default", "web")).Status.ReadyReplicas);
    }

    [Fact]
    public async Task ParallelPodsComeTogether()
    {
        await using var own = await TestCluster.StartAsync(new() { Nodes = 1, Script = static _ => PodScript.NeverReady });
        var set = Set("default", 3);
        await own.CreateAsync(set with { Spec = set.Spec with { PodManagementPolicy = "Parallel" } });
        await own.WaitForListAsync<Pod>("default", "be three", p => p.Count == 3);
    }

    [Fact]
    public async Task ScalingDownTakesTheHighestOrdinalFirst()
    {
        var ns = await fixture.Namespace();
        await Cluster.CreateAsync(Set(ns, 3));
        await Available(ns, 3);
        await Cluster.ChangeAsync<StatefulSet>(ns, "web", s => s with { Spec = s.Spec with { Replicas = 1 } });
        await Available(ns, 1);
        await Cluster.WaitForListAsync<Pod>(ns, "be web-0 alone", p => p is [{ Metadata.Name: "web-0" }]);
        await Cluster.WaitForEventAsync(ns, "web", "SuccessfulDelete", e => e.Message.Contains("web-1", StringComparison.Ordinal));
        var events = await Cluster.EventsAsync(ns, "web");
        Assert.Equal(
            ["delete Pod web-2 in StatefulSet web successful", "delete Pod web-1 in StatefulSet web successful"],
            events.Where(e => e.Reason == "SuccessfulDelete").Select(e => e.Message));
    }

    [Fact]
    public async Task NewTemplateRollsOutAndBackAndKeepsHistory()
    {
        var ns = await fixture.Namespace();
        await Cluster.CreateAsync(Set(ns, 2));
        var first = await Available(ns, 2);
        await Cluster.ChangeAsync<StatefulSet>(ns, "web", s => s with { Spec = s.Spec with { Template = Objects.Template("web", "app:2") } });
        var second = await Runs(ns, "app:2", 2);
        Assert.NotEqual(first.Status.CurrentRevision, second.Status.CurrentRevision);
        await Cluster.ChangeAsync<StatefulSet>(ns, "web", s => s with { Spec = s.Spec with { Template = Objects.Template("web", "app:1") } });
        var third = await Runs(ns, "app:1", 2);
        Assert.Equal(first.Status.CurrentRevision, third.Status.CurrentRevision);
        var revisions = await Cluster.ListAsync<ControllerRevision>(ns);
        Assert.Equal([2, 3], revisions.Select(r => r.Revision).Order());
    }

    [Fact]
    public async Task PartitionKeepsLowerOrdinalsAsTheyWere()
    {
        var ns = await fixture.Namespace();
        var set = Set(ns, 3);
        await Cluster.CreateAsync(set with { Spec = set.Spec with { UpdateStrategy = new() { Type = "RollingUpdate", RollingUpdate = new() { Partition = 2 } } } });
        await Available(ns, 3);
        await Cluster.ChangeAsync<StatefulSet>(ns, "web", s => s with { Spec = s.Spec with { Template = Objects.Template("web", "app:2") } });
        await Cluster.WaitForListAsync<Pod>(ns, "be one of the new", p => p.Count == 3 && p.Single(x => x.Metadata.Name == "web-2").Spec.Containers[0].Image == "app:2");
        await Cluster.WaitForAsync<StatefulSet>(ns, "web", "be half way", s => s.Status is { UpdatedReplicas: 1, CurrentReplicas: 2, ReadyReplicas: 3 });

        // A lost pod below the partition comes back as it was.
        var lost = await Cluster.GetAsync<Pod>(ns, "web-0");
        await Cluster.DeleteAsync<Pod>(ns, "web-0");
        var back = await Cluster.WaitForAsync<Pod>(ns, "web-0", "be there anew", p => p.Metadata.Uid != lost.Metadata.Uid);
        Assert.Equal("app:1", back.Spec.Containers[0].Image);
    }

    [Fact]
    public async Task OnDeleteWaitsForSomebodyToDelete()
    {
        var ns = await fixture.Namespace();
        var set = Set(ns, 1);
        await Cluster.CreateAsync(set with { Spec = set.Spec with { UpdateStrategy = new() { Type = "OnDelete" } } });
        await Available(ns, 1);
        await Cluster.ChangeAsync<StatefulSet>(ns, "web", s => s with { Spec = s.Spec with { Template = Objects.Template("web", "app:2") } });
        await Cluster.WaitForAsync<StatefulSet>(ns, "web", "know of the update", s => s.Status.UpdateRevision != s.Status.CurrentRevision && s.Status.UpdatedReplicas == 0);
        await Cluster.SettleAsync();
        Assert.Equal("app:1", (await Cluster.GetAsync<Pod>(ns, "web-0")).Spec.Containers[0].Image);
        await Cluster.DeleteAsync<Pod>(ns, "web-0");
        await Cluster.WaitForListAsync<Pod>(ns, "be of the new template", p => p is [{ Spec.Containers: [{ Image: "app:2" }] }]);
    }

    [Fact]
    public async Task FailedPodIsReplaced()
    {
        var ns = await fixture.Namespace();
        await Cluster.CreateAsync(Set(ns, 1));
        await Available(ns, 1);
        var uid = (await Cluster.GetAsync<Pod>(ns, "web-0")).Metadata.Uid;
        await Cluster.ChangeAsync<Pod>(ns, "web-0", p => p with { Status = p.Status with { Phase = "Failed" } }, "status");
        await Cluster.WaitForAsync<Pod>(ns, "web-0", "be another", p => p.Metadata.Uid != uid);
        await Cluster.WaitForEventAsync(ns, "web", "RecreatingFailedPod", e => e.Message == $"StatefulSet {ns}/web is recreating failed Pod web-0");
    }

    [Fact]
    public async Task ClaimsAreMadeAndGoWithPodOrSetAsThePolicySays()
    {
        await using var own = await TestCluster.StartAsync(new() { Scheduler = false });
        var set = Set("default", 2);
        await own.CreateAsync(set with
        {
            Spec = set.Spec with
            {
                PodManagementPolicy = "Parallel",
                PersistentVolumeClaimRetentionPolicy = new() { WhenDeleted = "Retain", WhenScaled = "Delete" },
                VolumeClaimTemplates =
                [
                    new()
                    {
                        Metadata = new() { Name = "data" },
                        Spec = new() { AccessModes = ["ReadWriteOnce"], Resources = new() { Requests = Kuber.Api.Runtime.ApiMap.Of(("storage", Kuber.Api.Runtime.Quantity.Of(1))) } },
                    },
                ],
            },
        });
        var claims = await own.WaitForListAsync<PersistentVolumeClaim>("default", "be two", c => c.Count == 2);
        Assert.Equal(["data-web-0", "data-web-1"], claims.Select(c => c.Metadata.Name));
        var pod = (await own.WaitForListAsync<Pod>("default", "be two", p => p.Count == 2))[1];
        Assert.Contains(pod.Spec.Volumes, v => v.Name == "data" && v.VolumeSource.PersistentVolumeClaim?.ClaimName == "data-web-1");
        await own.WaitForEventAsync("default", "web", "SuccessfulCreate", e => e.Message == "create Claim data-web-0 Pod web-0 in StatefulSet web success");
        await own.ChangeAsync<StatefulSet>("default", "web", s => s with { Spec = s.Spec with { Replicas = 1 } });
        await own.WaitForGoneAsync<PersistentVolumeClaim>("default", "data-web-1");
        await own.DeleteAsync<StatefulSet>("default", "web");
        await own.WaitForGoneAsync<Pod>("default", "web-0");
        Assert.NotNull(await own.FindAsync<PersistentVolumeClaim>("default", "data-web-0"));
    }

    private Task<StatefulSet> Available(string ns, int replicas) => Cluster.WaitForAsync<StatefulSet>(
        ns,
        "web",
        $"have {replicas} available replicas",
        s => s.Status.ObservedGeneration == s.Metadata.Generation && s.Status.AvailableReplicas == replicas && s.Status.Replicas == replicas);

    private async Task<StatefulSet> Runs(string ns, string image, int replicas)
    {
        await Cluster.WaitForListAsync<Pod>(ns, "run " + image, p => p.Count == replicas && p.All(x => x.Spec.Containers[0].Image == image));
        return await Cluster.WaitForAsync<StatefulSet>(
            ns, "web", "have ended its rollout", s => s.Status.CurrentRevision == s.Status.UpdateRevision && s.Status.AvailableReplicas == replicas && s.Status.CurrentReplicas == replicas);
    }

    private static StatefulSet Set(string ns, int replicas) => new()
    {
        Metadata = new() { Name = "web", Namespace = ns },
        Spec = new()
        {
            Replicas = replicas,
            ServiceName = "peers",
            Selector = Objects.Selector(),
            Template = Objects.Template(),
            UpdateStrategy = new() { Type = "RollingUpdate", RollingUpdate = new() { Partition = 0 } },
        },
    };
}
