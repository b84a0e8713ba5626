using Kuber.Api.Core.V1;

namespace Kuber.Scheduler.Tests;

public class ScoreTests
{
    [Fact]
    public void EmptierNodeWins()
    {
        var core = Make.Core();
        core.Add(Make.Node("busy"), Make.Node("idle"));
        core.Add(Make.Pod("x", cpu: "3", node: "busy"));
        Assert.Equal("idle", core.Decide(Make.Pod("a", cpu: "500m")).Node);
    }

    [Fact]
    public void EqualPodsSpreadEvenly()
    {
        var core = Make.Core();
        core.Add(Make.Node("n1"), Make.Node("n2"), Make.Node("n3"));
        var counts = new Dictionary<string, int>();
        for (var i = 0; i < 9; i++)
        {
            var node = core.Decide(Make.Pod("p" + i, cpu: "100m")).Node!;
            counts[node] = counts.GetValueOrDefault(node) + 1;
        }

        Assert.All(counts.Values, c => Assert.Equal(3, c));
    }

    [Fact]
    public void ReplicasSpreadOverHostsThoughAllAreFree()
    {
        var core = Make.Core();
        core.Add(Make.Node("n1", cpu: "64"), Make.Node("n2", cpu: "4"));
        Pod Replica(string name)
        {
            var pod = Make.Pod(name, labels: ("app", "x"));
            return pod with { Metadata = pod.Metadata with { OwnerReferences = [new() { Kind = "ReplicaSet", Name = "r", Uid = "r", Controller = true }] } };
        }

        var first = core.Decide(Replica("a")).Node;
        Assert.NotEqual(first, core.Decide(Replica("b")).Node);
    }

    [Fact]
    public void PreferredNodeAffinityOutweighsRoom()
    {
        var core = Make.Core();
        core.Add(Make.Node("idle"), Make.Node("wanted", labels: ("disk", "ssd")));
        core.Add(Make.Pod("x", cpu: "1", node: "wanted"));
        var pod = Make.Pod("a").With(s => s with
        {
            Affinity = new()
            {
                NodeAffinity = new()
                {
                    PreferredDuringSchedulingIgnoredDuringExecution = [new() { Weight = 1, Preference = new() { MatchExpressions = [new() { Key = "disk", Operator = "In", Values = ["ssd"] }] } }],
                },
            },
        });
        Assert.Equal("wanted", core.Decide(pod).Node);
    }

    [Fact]
    public void PreferNoScheduleIsAvoided()
    {
        var core = Make.Core();
        core.Add(Make.Node("tainted") with { Spec = new() { Taints = [new() { Key = "k", Effect = "PreferNoSchedule" }] } }, Make.Node("clean"));
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("clean", core.Decide(Make.Pod("a" + i)).Node);
        }
    }

    [Fact]
    public void ImageOnNodeDrawsPod()
    {
        var core = Make.Core();
        var image = new ContainerImage { Names = ["app:latest"], SizeBytes = 900L << 20 };
        var with = Make.Node("with");
        core.Add(Make.Node("without"), with with { Status = with.Status with { Images = [image] } });
        Assert.Equal("with", core.Decide(Make.Pod("a")).Node);
    }
}
