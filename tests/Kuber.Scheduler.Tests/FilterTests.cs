using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Scheduler.Tests;

public class FilterTests
{
    [Fact]
    public void PodWithoutNodesIsTold()
    {
        var decision = Make.Core().Decide(Make.Pod("a"));
        Assert.Null(decision.Node);
        Assert.Equal("no nodes available to schedule pods", decision.Message);
    }

    [Fact]
    public void TooLittleCpuIsTold()
    {
        var core = Make.Core();
        core.Add(Make.Node("n1", cpu: "2"));
        core.Add(Make.Pod("taken", cpu: "1500m", node: "n1"));
        var decision = core.Decide(Make.Pod("a", cpu: "1"));
        Assert.Null(decision.Node);
        Assert.Equal("0/1 nodes are available: 1 Insufficient cpu. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.", decision.Message);
    }

    [Fact]
    public void PreemptionCannotHelpPodLargerThanNode()
    {
        var core = Make.Core();
        core.Add(Make.Node("n1", cpu: "2"));
        var decision = core.Decide(Make.Pod("a", cpu: "3"));
        Assert.Equal("0/1 nodes are available: 1 Insufficient cpu. preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.", decision.Message);
    }

    [Fact]
    public void EachNodeGivesItsReason()
    {
        var core = Make.Core();
        core.Add(
            Make.Node("cordoned") with { Spec = new() { Unschedulable = true } },
            Make.Node("tainted") with { Spec = new() { Taints = [new() { Key = "k", Value = "v", Effect = "NoSchedule" }] } },
            Make.Node("full", pods: "0"));
        var decision = core.Decide(Make.Pod("a"));
        Assert.StartsWith("0/3 nodes are available: 1 Too many pods, 1 node(s) had untolerated taint(s), 1 node(s) were unschedulable.", decision.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToleratedTaintLetsPodIn()
    {
        var core = Make.Core();
        core.Add(Make.Node("n1") with { Spec = new() { Taints = [new() { Key = "k", Value = "v", Effect = "NoSchedule" }] } });
        var pod = Make.Pod("a").With(s => s with { Tolerations = [new() { Key = "k", Operator = "Exists" }] });
        Assert.Equal("n1", core.Decide(pod).Node);
    }

    [Fact]
    public void NodeSelectorChooses()
    {
        var core = Make.Core();
        core.Add(Make.Node("n1"), Make.Node("n2", labels: ("disk", "ssd")));
        Assert.Equal("n2", core.Decide(Make.Pod("a").With(s => s with { NodeSelector = ApiMap.Of(("disk", "ssd")) })).Node);
        var decision = core.Decide(Make.Pod("b").With(s => s with { NodeSelector = ApiMap.Of(("disk", "tape")) }));
        Assert.StartsWith("0/2 nodes are available: 2 node(s) didn't match Pod's node affinity/selector.", decision.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AffinityToNodeNameLooksAtThatNodeAlone()
    {
        var core = Make.Core();
        core.Add(Make.Node("n1"), Make.Node("n2", cpu: "1"), Make.Node("n3"));
        var pod = Make.Pod("a", cpu: "2").With(s => s with { Affinity = Named("n2") });
        var decision = core.Decide(pod);
        Assert.StartsWith("0/3 nodes are available: 1 Insufficient cpu, 2 node(s) didn't satisfy plugin(s) [NodeAffinity].", decision.Message, StringComparison.Ordinal);
        Assert.Equal("n3", core.Decide(Make.Pod("b").With(s => s with { Affinity = Named("n3") })).Node);
    }

    [Fact]
    public void HostPortIsTakenOncePerNode()
    {
        var core = Make.Core();
        core.Add(Make.Node("n1"));
        Assert.Equal("n1", core.Decide(WithPort("a", 80)).Node);
        var decision = core.Decide(WithPort("b", 80));
        Assert.StartsWith("0/1 nodes are available: 1 node(s) didn't have free ports for the requested pod ports.", decision.Message, StringComparison.Ordinal);
        Assert.Equal("n1", core.Decide(WithPort("c", 81)).Node);
    }

    [Fact]
    public void AntiAffinityHoldsBothWays()
    {
        var core = Make.Core();
        core.Add(Make.Node("n1"));
        var lonely = Make.Pod("lonely", labels: ("app", "x")).With(s => s with { Affinity = new() { PodAntiAffinity = new() { RequiredDuringSchedulingIgnoredDuringExecution = [Term("x")] } } });
        Assert.Equal("n1", core.Decide(lonely).Node);
        Assert.Contains("1 node(s) didn't satisfy existing pods anti-affinity rules", core.Decide(Make.Pod("plain", labels: ("app", "x"))).Message, StringComparison.Ordinal);
        var second = lonely with { Metadata = lonely.Metadata with { Name = "second", Uid = "second" } };
        Assert.Contains("1 node(s) didn't match pod anti-affinity rules", core.Decide(second).Message, StringComparison.Ordinal);
        Assert.Equal("n1", core.Decide(Make.Pod("other", labels: ("app", "y"))).Node);
    }

    [Fact]
    public void FirstOfItsKindNeedsNoCompany()
    {
        var core = Make.Core();
        core.Add(Make.Node("n1"), Make.Node("n2"));
        var first = core.Decide(Together("a"));
        Assert.NotNull(first.Node);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(first.Node, core.Decide(Together("b" + i)).Node);
        }
    }

    [Fact]
    public void HardSpreadKeepsSkew()
    {
        var core = Make.Core();
        core.Add(Make.Node("n1", labels: ("zone", "a")), Make.Node("n2", labels: ("zone", "b")), Make.Node("n3"));
        var counts = new Dictionary<string, int>();
        for (var i = 0; i < 6; i++)
        {
            var node = core.Decide(Spread("p" + i)).Node!;
            counts[node] = counts.GetValueOrDefault(node) + 1;
        }

        Assert.Equal(3, counts["n1"]);
        Assert.Equal(3, counts["n2"]);
    }

    [Fact]
    public void HardSpreadTellsWhy()
    {
        var core = Make.Core();
        core.Add(Make.Node("n1", labels: ("zone", "a")), Make.Node("n2", pods: "0", labels: ("zone", "b")), Make.Node("n3"));
        Assert.Equal("n1", core.Decide(Spread("a")).Node);
        var message = core.Decide(Spread("b")).Message;
        Assert.StartsWith("0/3 nodes are available: 1 Too many pods, 1 node(s) didn't match pod topology spread constraints, 1 node(s) didn't match pod topology spread constraints (missing required label).", message, StringComparison.Ordinal);
    }

    private static Affinity Named(string node) => new()
    {
        NodeAffinity = new()
        {
            RequiredDuringSchedulingIgnoredDuringExecution = new()
            {
                NodeSelectorTerms = [new() { MatchFields = [new() { Key = "metadata.name", Operator = "In", Values = [node] }] }],
            },
        },
    };

    private static Pod WithPort(string name, int port) => Make.Pod(name).With(s => s with
    {
        Containers = [s.Containers[0] with { Ports = [new() { ContainerPortValue = 8080, HostPort = port }] }],
    });

    private static PodAffinityTerm Term(string app) => new()
    {
        TopologyKey = "kubernetes.io/hostname",
        LabelSelector = new() { MatchLabels = ApiMap.Of(("app", app)) },
    };

    private static Pod Together(string name) => Make.Pod(name, labels: ("app", "x")).With(s => s with
    {
        Affinity = new() { PodAffinity = new() { RequiredDuringSchedulingIgnoredDuringExecution = [Term("x")] } },
    });

    private static Pod Spread(string name) => Make.Pod(name, labels: ("app", "x")).With(s => s with
    {
        TopologySpreadConstraints =
        [
            new() { MaxSkew = 1, TopologyKey = "zone", WhenUnsatisfiable = "DoNotSchedule", LabelSelector = new() { MatchLabels = ApiMap.Of(("app", "x")) } },
        ],
    });
}
