using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Policy.V1;
using Kuber.Machinery.Errors;
using Kuber.Testing;
using Kuber.Testing.Clocks;

namespace Kuber.Controllers.Tests.Disruption;

public class DisruptionClusterTests
{
    [Fact]
    public async Task EvictionsStopWhereTheBudgetEnds()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1 });
        await cluster.CreateAsync(Objects.Deployment("default", 3));
        await cluster.CreateAsync(new PodDisruptionBudget { Metadata = new() { Name = "b", Namespace = "default" }, Spec = new() { MaxUnavailable = "34%", Selector = Objects.Selector() } });
        await cluster.WaitForAvailableAsync("default", "web", 3);
        await cluster.WaitForAsync<PodDisruptionBudget>("default", "b", "allow 2", b => b.Status is { DisruptionsAllowed: 2, CurrentHealthy: 3, DesiredHealthy: 1, ExpectedPods: 3 });
        await cluster.ChangeAsync<Deployment>("default", "web", d => d with { Spec = d.Spec with { Replicas = 1 } });
        await cluster.WaitForAsync<PodDisruptionBudget>("default", "b", "allow 1 of 1", b => b.Status is { DisruptionsAllowed: 1, ExpectedPods: 1 });
        await cluster.ChangeAsync<PodDisruptionBudget>("default", "b", b => b with { Spec = b.Spec with { MaxUnavailable = null, MinAvailable = 1 } });
        await cluster.WaitForAsync<PodDisruptionBudget>("default", "b", "allow none", b => b.Status is { DisruptionsAllowed: 0, DesiredHealthy: 1 } && b.Status.ObservedGeneration == b.Metadata.Generation);
        var pod = Assert.Single(await cluster.WaitForListAsync<Pod>("default", "be one", p => p.Count == 1));
        var refused = await Assert.ThrowsAsync<StatusException>(() => cluster.Client.CreateSubresourceAsync<Pod, Eviction, Kuber.Api.Meta.V1.Status>(
            "default", pod.Metadata.Name, "eviction", new() { Metadata = new() { Name = pod.Metadata.Name, Namespace = "default" } }, CancellationToken.None));
        Assert.Equal(429, refused.Code);
    }

    [Fact]
    public async Task MarkOfAPodThatWasNotEndedIsTakenBack()
    {
        var clock = new FakeClock();
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1, Clock = clock });
        await cluster.CreateAsync(Objects.Pod("default", "p", "node-1"));
        await cluster.WaitForReadyAsync("default", "p");
        await cluster.ChangeAsync<Pod>(
            "default",
            "p",
            p => p with { Status = p.Status with { Conditions = p.Status.Conditions.Add(new() { Type = "DisruptionTarget", Status = "True", LastTransitionTime = Kuber.Api.Runtime.Time.Now(clock) }) } },
            "status");
        await cluster.AdvanceUntilAsync(
            async () => (await cluster.GetAsync<Pod>("default", "p")).Status.Conditions.Exists(c => c is { Type: "DisruptionTarget", Status: "False" }), "the mark to go", TimeSpan.FromMinutes(4));
    }
}
