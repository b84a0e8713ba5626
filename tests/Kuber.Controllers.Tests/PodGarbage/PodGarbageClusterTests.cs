using Kuber.Api.Core.V1;
using Kuber.Testing;
using Kuber.Testing.Clocks;
using Kuber.Testing.Nodes;

namespace Kuber.Controllers.Tests.PodGarbage;

public class PodGarbageClusterTests
{
    [Fact]
    public async Task PodOfAMissingNodeIsRemovedAfterAWhile()
    {
        var clock = new FakeClock();
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1, Clock = clock });
        await cluster.CreateAsync(Objects.Pod("default", "p", "node-1"));
        await cluster.WaitForReadyAsync("default", "p");
        await cluster.Nodes.RemoveAsync("node-1");
        var took = await cluster.AdvanceUntilAsync(async () => await cluster.FindAsync<Pod>("default", "p") is null, "the pod to go", TimeSpan.FromMinutes(2));
        Assert.InRange(took, TimeSpan.FromSeconds(39), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task PodDeletedBeforeItHadANodeIsRemoved()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Scheduler = false });
        await cluster.CreateAsync(Objects.Pod("default", "p"));
        await cluster.DeleteAsync<Pod>("default", "p");
        await cluster.WaitForGoneAsync<Pod>("default", "p");
    }

    [Fact]
    public async Task PodStuckOnANodeOutOfServiceIsRemoved()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1 });
        await cluster.CreateAsync(Objects.Pod("default", "p", "node-1"));
        await cluster.WaitForReadyAsync("default", "p");
        cluster.Nodes["node-1"].Lose();
        await cluster.DeleteAsync<Pod>("default", "p");
        await cluster.SettleAsync();
        Assert.NotNull(await cluster.FindAsync<Pod>("default", "p"));
        await cluster.ChangeAsync<Node>("", "node-1", n => n with { Status = n.Status with { Conditions = [new() { Type = "Ready", Status = "False" }] } }, "status");
        await cluster.ChangeAsync<Node>("", "node-1", n => n with { Spec = n.Spec with { Taints = n.Spec.Taints.Add(new() { Key = "node.kubernetes.io/out-of-service", Effect = "NoExecute" }) } });
        await cluster.WaitForGoneAsync<Pod>("default", "p");
    }

    [Fact]
    public async Task EndedPodsBeyondTheThresholdGoEvictedFirst()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1, Script = static _ => PodScript.Completes, Settings = s => s with { TerminatedPodThreshold = 2 } });
        for (var i = 1; i <= 2; i++)
        {
            var pod = Objects.Pod("default", "p" + i, "node-1");
            await cluster.CreateAsync(pod with { Spec = pod.Spec with { RestartPolicy = "Never" } });
            await cluster.WaitForPhaseAsync("default", "p" + i, "Succeeded");
        }

        await cluster.ChangeAsync<Pod>("default", "p2", p => p with { Status = p.Status with { Phase = "Failed", Reason = "Evicted" } }, "status");
        var last = Objects.Pod("default", "p3", "node-1");
        await cluster.CreateAsync(last with { Spec = last.Spec with { RestartPolicy = "Never" } });
        await cluster.WaitForListAsync<Pod>("default", "be two", p => p.Count == 2 && p.All(x => x.Metadata.Name != "p2"));
    }
}
