using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Controllers.TaintEviction;

namespace Kuber.Controllers.Tests.TaintEviction;

public class EvictionTimeTests
{
    private static readonly Time Tainted = new(1000);

    [Fact]
    public void PodWithoutTolerationLeavesAtOnce() => Assert.Equal(DateTimeOffset.MinValue, EvictionTime.Of(Pod(), Node("k")));

    [Fact]
    public void PodThatToleratesForEverStays() => Assert.Null(EvictionTime.Of(Pod(Toleration("k", null)), Node("k")));

    [Fact]
    public void LeastTimeOfAllTaintsCounts() =>
        Assert.Equal(new Time(1030).ToDateTimeOffset(), EvictionTime.Of(Pod(Toleration("k", 60), Toleration("l", 30)), Node("k", "l")));

    [Fact]
    public void FirstMatchingTolerationOfATaintCounts() =>
        Assert.Null(EvictionTime.Of(Pod(Toleration("k", null), Toleration("k", 30)), Node("k")));

    [Fact]
    public void PodThatCameLaterHasItsTimeFromThenOn() => Assert.Equal(
        new Time(2060).ToDateTimeOffset(),
        EvictionTime.Of(Pod(Toleration("k", 60)) with { Metadata = new() { CreationTimestamp = new Time(2000) } }, Node("k")));

    [Fact]
    public void OtherEffectsDoNotCount() =>
        Assert.Null(EvictionTime.Of(Pod(), new() { Spec = new() { Taints = [new() { Key = "k", Effect = "NoSchedule" }] } }));

    private static Toleration Toleration(string key, long? seconds) => new() { Key = key, Operator = "Exists", Effect = "NoExecute", TolerationSeconds = seconds };

    private static Pod Pod(params Toleration[] tolerations) => new()
    {
        Metadata = new() { CreationTimestamp = new Time(500) },
        Spec = new() { Tolerations = tolerations.ToApiList() },
    };

    private static Node Node(params string[] keys) => new()
    {
        Spec = new() { Taints = keys.Select(k => new Taint { Key = k, Effect = "NoExecute", TimeAdded = Tainted }).ToApiList() },
    };
}
