using Kuber.Api.Core.V1;
using Kuber.Testing;
using Kuber.Testing.Clocks;

namespace Kuber.Controllers.Tests.NodeLifecycle;

public class NodeLifecycleClusterTests
{
    [Fact]
    public async Task SilentNodeIsGivenUpAndItsPodsLeaveAfterTheirToleration()
    {
        var clock = new FakeClock();
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 3, Clock = clock });
        var pod = Objects.Pod("default", "p", "node-1");
        await cluster.CreateAsync(pod with
        {
            Spec = pod.Spec with
            {
                Tolerations =
                [
                    new() { Key = "node.kubernetes.io/unreachable", Operator = "Exists", Effect = "NoExecute", TolerationSeconds = 30 },
                    new() { Key = "node.kubernetes.io/not-ready", Operator = "Exists", Effect = "NoExecute", TolerationSeconds = 30 },
                ],
            },
        });
        await cluster.WaitForReadyAsync("default", "p");
        cluster.Nodes["node-1"].Lose();
        var silent = await cluster.AdvanceUntilAsync(
            async () => (await cluster.GetAsync<Node>("", "node-1")).Status.Conditions.Exists(c => c is { Type: "Ready", Status: "Unknown", Reason: "NodeStatusUnknown", Message: "Kubelet stopped posting node status." }),
            "node-1 to be Unknown",
            TimeSpan.FromMinutes(2));
        Assert.InRange(silent, TimeSpan.FromSeconds(39), TimeSpan.FromSeconds(62));
        await cluster.EventuallyAsync(
            async () => (await cluster.GetAsync<Node>("", "node-1")).Spec.Taints.Select(t => t.Key + ":" + t.Effect).Order().SequenceEqual(
                ["node.kubernetes.io/unreachable:NoExecute", "node.kubernetes.io/unreachable:NoSchedule"]),
            "the taints of an unreachable node");
        await cluster.WaitForAsync<Pod>("default", "p", "be not ready", p => p.Status.Conditions.Exists(c => c is { Type: "Ready", Status: "False" }));
        Assert.Null((await cluster.GetAsync<Pod>("default", "p")).Metadata.DeletionTimestamp);
        await cluster.AdvanceUntilAsync(
            async () => (await cluster.GetAsync<Pod>("default", "p")) is { Metadata.DeletionTimestamp: not null } p
                && p.Status.Conditions.Exists(c => c is { Type: "DisruptionTarget", Status: "True", Reason: "DeletionByTaintManager" }),
            "the pod to be evicted",
            TimeSpan.FromSeconds(40));
        await cluster.WaitForEventAsync("default", "p", "TaintManagerEviction", e => e.Message == "Marking for deletion Pod default/p");

        cluster.Nodes["node-1"].Recover();
        await cluster.WaitForAsync<Node>("", "node-1", "be ready without taints", n => n.Spec.Taints.IsEmpty && n.Status.Conditions.Exists(c => c is { Type: "Ready", Status: "True" }));
        await cluster.WaitForGoneAsync<Pod>("default", "p");
    }

    [Fact]
    public async Task RenewedLeasesKeepNodesReady()
    {
        var clock = new FakeClock();
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 2, Clock = clock });
        await cluster.AdvanceAsync(TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(5));
        Assert.All(await cluster.ListAsync<Node>(), n => Assert.Equal("True", n.Status.Conditions.Find(c => c.Type == "Ready")!.Status));
    }

    [Fact]
    public async Task NoPodLeavesWhileEveryNodeIsGone()
    {
        var clock = new FakeClock();
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 2, Clock = clock });
        await cluster.CreateAsync(Objects.Pod("default", "p", "node-1"));
        await cluster.WaitForReadyAsync("default", "p");
        cluster.Nodes["node-1"].Lose();
        cluster.Nodes["node-2"].Lose();
        await cluster.AdvanceAsync(TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(5));
        Assert.All(await cluster.ListAsync<Node>(), n => Assert.Equal(["node.kubernetes.io/unreachable:NoSchedule"], n.Spec.Taints.Select(t => t.Key + ":" + t.Effect)));
        Assert.Null((await cluster.GetAsync<Pod>("default", "p")).Metadata.DeletionTimestamp);
    }

    [Fact]
    public async Task APodThatIsSaidToBeReadyAfterAllStaysSo()
    {
        var clock = new FakeClock();
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 2, Clock = clock });
        await cluster.CreateAsync(Objects.Pod("default", "p", "node-1"));
        await cluster.WaitForReadyAsync("default", "p");
        cluster.Nodes["node-1"].Lose();
        await cluster.AdvanceUntilAsync(async () => !IsReady(await cluster.GetAsync<Pod>("default", "p")), "the pod to be not ready", TimeSpan.FromMinutes(2));

        // As a kubelet does whose leases do not come through.
        await cluster.ChangeAsync<Pod>(
            "default",
            "p",
            p => p with { Status = p.Status with { Conditions = p.Status.Conditions.Map(c => c.Type == "Ready" ? c with { Status = "True" } : c) } },
            "status");

        // The node is looked at once for each change, one after the other: when the second shows, the first is done with.
        foreach (var cordoned in (bool[])[true, false])
        {
            await cluster.ChangeAsync<Node>("", "node-1", n => n with { Spec = n.Spec with { Unschedulable = cordoned } });
            await cluster.WaitForAsync<Node>("", "node-1", "show whether it is cordoned", n => n.Spec.Taints.Any(t => t.Key == "node.kubernetes.io/unschedulable") == cordoned);
        }

        Assert.True(IsReady(await cluster.GetAsync<Pod>("default", "p")));
    }

    [Fact]
    public async Task ConditionsAndCordonBecomeTaints()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1 });
        await cluster.ChangeAsync<Node>("", "node-1", n => n with { Spec = n.Spec with { Unschedulable = true } });
        await cluster.ChangeAsync<Node>(
            "",
            "node-1",
            n => n with { Status = n.Status with { Conditions = n.Status.Conditions.Map(c => c.Type == "DiskPressure" ? c with { Status = "True" } : c) } },
            "status");
        await cluster.WaitForAsync<Node>(
            "",
            "node-1",
            "be tainted",
            n => n.Spec.Taints.Select(t => t.Key).Order().SequenceEqual(["node.kubernetes.io/disk-pressure", "node.kubernetes.io/unschedulable"]));
        await cluster.ChangeAsync<Node>("", "node-1", n => n with { Spec = n.Spec with { Unschedulable = false } });
        await cluster.WaitForAsync<Node>("", "node-1", "be schedulable", n => n.Spec.Taints.Count == 1);
        await cluster.WaitForEventAsync("", "node-1", "RegisteredNode");
    }

    [Fact]
    public async Task NodeThatNeverReportsIsUnknownAfterAMinute()
    {
        var clock = new FakeClock();
        await using var cluster = await TestCluster.StartAsync(new() { Clock = clock });
        await cluster.CreateAsync(new Node { Metadata = new() { Name = "silent" } });
        var took = await cluster.AdvanceUntilAsync(
            async () => (await cluster.GetAsync<Node>("", "silent")).Status.Conditions.Exists(c => c is { Type: "Ready", Status: "Unknown", Reason: "NodeStatusNeverUpdated", Message: "Kubelet never posted node status." }),
            "the node to be Unknown",
            TimeSpan.FromMinutes(2));
        Assert.InRange(took, TimeSpan.FromSeconds(59), TimeSpan.FromSeconds(63));
    }

    private static bool IsReady(Pod pod) => pod.Status.Conditions.Exists(c => c is { Type: "Ready", Status: "True" });
}
