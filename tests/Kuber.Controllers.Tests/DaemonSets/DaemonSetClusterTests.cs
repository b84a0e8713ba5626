using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Testing;
using Kuber.Testing.Clocks;
using Kuber.Testing.Nodes;

namespace Kuber.Controllers.Tests.DaemonSets;

public class DaemonSetClusterTests
{
    [Fact]
    public async Task EveryNodeHasOnePodNewOnesToo()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 3 });
        await cluster.CreateAsync(Set());
        await Available(cluster, 3);
        Assert.Equal(["node-1", "node-2", "node-3"], (await cluster.ListAsync<Pod>("default")).Select(p => p.Spec.NodeName).Order());
        await cluster.Nodes.AddAsync(new() { Name = "node-4" });
        await Available(cluster, 4);
        await cluster.Nodes.RemoveAsync("node-1");
        await cluster.WaitForAsync<DaemonSet>("default", "agent", "want 3", s => s.Status.DesiredNumberScheduled == 3);
    }

    [Fact]
    public async Task NodesAreChosenBySelectorAndTaints()
    {
        await using var cluster = await TestCluster.StartAsync();
        await cluster.Nodes.AddAsync(new() { Name = "disk", Labels = ApiMap.Of(("disk", "ssd")) });
        await cluster.Nodes.AddAsync(new() { Name = "tainted", Labels = ApiMap.Of(("disk", "ssd")), Taints = [new() { Key = "own", Effect = "NoSchedule" }] });
        await cluster.Nodes.AddAsync(new() { Name = "other" });
        var set = Set();
        await cluster.CreateAsync(set with { Spec = set.Spec with { Template = set.Spec.Template with { Spec = set.Spec.Template.Spec with { NodeSelector = ApiMap.Of(("disk", "ssd")) } } } });
        await Available(cluster, 1);
        Assert.Equal(["disk"], (await cluster.ListAsync<Pod>("default")).Select(p => p.Spec.NodeName));

        // The label moves, and the pod with it.
        await cluster.ChangeAsync<Node>("", "disk", n => n with { Metadata = n.Metadata with { Labels = n.Metadata.Labels.Remove("disk") } });
        await cluster.ChangeAsync<Node>("", "other", n => n with { Metadata = n.Metadata with { Labels = n.Metadata.Labels.Set("disk", "ssd") } });
        await cluster.WaitForListAsync<Pod>("default", "be on the other node", p => p is [{ Spec.NodeName: "other" }]);
    }

    [Fact]
    public async Task DaemonsRunOnCordonedNodes()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1 });
        await cluster.ChangeAsync<Node>("", "node-1", n => n with { Spec = n.Spec with { Unschedulable = true } });
        await cluster.WaitForAsync<Node>("", "node-1", "be tainted", n => n.Spec.Taints.Count == 1);
        await cluster.CreateAsync(Set());
        await Available(cluster, 1);
    }

    [Fact]
    public async Task NewTemplateRollsOutNodeByNode()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 3 });
        await cluster.CreateAsync(Set());
        await Available(cluster, 3);
        await cluster.ChangeAsync<DaemonSet>("default", "agent", s => s with { Spec = s.Spec with { Template = Objects.Template("agent", "app:2") } });
        await cluster.WaitForListAsync<Pod>("default", "run app:2", p => p.Count == 3 && p.All(x => x.Spec.Containers[0].Image == "app:2"));
        var done = await Available(cluster, 3);
        Assert.Equal(3, done.Status.UpdatedNumberScheduled);
        Assert.Equal([1, 2], (await cluster.ListAsync<ControllerRevision>("default")).Select(r => r.Revision).Order());
    }

    [Fact]
    public async Task SurgePutsTheNewPodBesideTheOld()
    {
        PodScript slow = new() { Default = new() { ReadyAfter = TimeSpan.FromMinutes(1) } };
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1, Clock = new FakeClock(), Script = p => p.Spec.Containers[0].Image == "app:2" ? slow : PodScript.Serves });
        var set = Set();
        await cluster.CreateAsync(set with { Spec = set.Spec with { UpdateStrategy = new() { Type = "RollingUpdate", RollingUpdate = new() { MaxSurge = 1, MaxUnavailable = 0 } } } });
        await Available(cluster, 1);
        await cluster.ChangeAsync<DaemonSet>("default", "agent", s => s with { Spec = s.Spec with { Template = Objects.Template("agent", "app:2") } });
        await cluster.WaitForListAsync<Pod>("default", "be two", p => p.Count == 2 && p.All(x => x.Status.Phase == "Running"));
        await cluster.SettleAsync();
        Assert.Equal(2, (await cluster.ListAsync<Pod>("default")).Count);
        await cluster.AdvanceAsync(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(10));
        await cluster.WaitForListAsync<Pod>("default", "be the new alone", p => p is [{ Spec.Containers: [{ Image: "app:2" }] }]);
    }

    [Fact]
    public async Task FailedPodsAreReplacedEverMoreSlowly()
    {
        var clock = new FakeClock();
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1, Clock = clock, Script = static _ => new() { RejectReason = "OutOfcpu" } });
        await cluster.CreateAsync(Set());
        await cluster.AdvanceAsync(TimeSpan.FromSeconds(40));
        await cluster.WaitForEventAsync("default", "agent", "FailedDaemonPod");
        var made = (await cluster.EventsAsync("default", "agent")).Where(e => e.Reason == "SuccessfulCreate").Sum(e => e.Count);
        Assert.InRange(made, 4, 8);
    }

    private static Task<DaemonSet> Available(TestCluster cluster, int count) => cluster.WaitForAsync<DaemonSet>(
        "default",
        "agent",
        $"have {count} available pods",
        s => s.Status is var t && t.DesiredNumberScheduled == count && t.NumberAvailable == count && t.UpdatedNumberScheduled == count && t.ObservedGeneration == s.Metadata.Generation);

    private static DaemonSet Set() => new()
    {
        Metadata = new() { Name = "agent", Namespace = "default" },
        Spec = new() { Selector = Objects.Selector("agent"), Template = Objects.Template("agent") },
    };
}
