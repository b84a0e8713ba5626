using Kuber.Api.Core.V1;
using Kuber.Testing.Clocks;

namespace Kuber.Scheduler.Tests;

public class PreemptionTests
{
    [Fact]
    public void LeastImportantVictimsGo()
    {
        var core = Make.Core();
        core.Add(Make.Node("n1", cpu: "2"), Make.Node("n2", cpu: "2"));
        core.Add(Make.Pod("mid", cpu: "2", node: "n1", priority: 5), Make.Pod("low1", cpu: "1", node: "n2", priority: 1), Make.Pod("low2", cpu: "1", node: "n2", priority: 2));
        var decision = core.Decide(Make.Pod("high", cpu: "1", priority: 10));
        Assert.Null(decision.Node);
        Assert.Equal("n2", decision.Preemption!.NominatedNode);
        Assert.Equal(["low1"], decision.Preemption.Victims.Select(v => v.Pod.Metadata.Name));
        Assert.Equal(2, core.Cache.Find("n2")!.Pods.Count);
        Assert.Equal("0/2 nodes are available: 2 Insufficient cpu.", decision.Message);
    }

    [Fact]
    public void PromisedRoomIsKept()
    {
        var clock = new FakeClock();
        var core = Make.Core(clock);
        core.Add(Make.Node("n1", cpu: "1"));
        var victim = Make.Pod("low", cpu: "1", node: "n1");
        core.Add(victim);
        Assert.Equal("n1", core.Decide(Make.Pod("high", cpu: "1", priority: 10)).Preemption!.NominatedNode);
        clock.Advance(TimeSpan.FromSeconds(2));
        core.Add(Make.Pod("sneaky", cpu: "1", priority: 1));
        core.Apply(victim, null);
        var decisions = new[] { core.Next()!, core.Next()! };
        Assert.Equal("n1", decisions.Single(d => d.Pod.Pod.Pod.Metadata.Name == "high").Node);
        Assert.Null(decisions.Single(d => d.Pod.Pod.Pod.Metadata.Name == "sneaky").Node);
    }

    [Fact]
    public void PolicyNeverPreemptsNobody()
    {
        var core = Make.Core();
        core.Add(Make.Node("n1", cpu: "1"));
        core.Add(Make.Pod("low", cpu: "1", node: "n1"));
        var decision = core.Decide(Make.Pod("high", cpu: "1", priority: 10).With(s => s with { PreemptionPolicy = "Never" }));
        Assert.Empty(decision.Preemption!.Victims);
        Assert.EndsWith("preemption: not eligible due to preemptionPolicy=Never.", decision.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AntiAffinityIsLiftedByRemovingItsPod()
    {
        var core = Make.Core();
        core.Add(Make.Node("n1"));
        var term = new PodAffinityTerm { TopologyKey = "kubernetes.io/hostname", LabelSelector = new() { MatchLabels = Api.Runtime.ApiMap.Of(("app", "x")) } };
        core.Add(Make.Pod("low", node: "n1", labels: ("app", "x")));
        var decision = core.Decide(Make.Pod("high", priority: 10).With(s => s with { Affinity = new() { PodAntiAffinity = new() { RequiredDuringSchedulingIgnoredDuringExecution = [term] } } }));
        Assert.Equal(["low"], decision.Preemption!.Victims.Select(v => v.Pod.Metadata.Name));
    }
}
