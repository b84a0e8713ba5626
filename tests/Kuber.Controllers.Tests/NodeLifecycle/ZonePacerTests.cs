using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Controllers.NodeLifecycle;
using Kuber.Testing.Clocks;

namespace Kuber.Controllers.Tests.NodeLifecycle;

public class ZonePacerTests
{
    private readonly FakeClock clock = new();

    [Theory]
    [InlineData(3, 1, "Normal")]
    [InlineData(1, 2, "Normal")]
    [InlineData(2, 3, "PartialDisruption")]
    [InlineData(3, 3, "Normal")]
    [InlineData(0, 1, "FullDisruption")]
    [InlineData(0, 0, "Normal")]
    public void StateFollowsTheShareOfLostNodes(int ready, int notReady, string state) =>
        Assert.Equal(state, new ZonePacer(new(), clock).Judge(ready, notReady).ToString());

    [Fact]
    public void NodesOfAZoneAreGivenUpOneByOne()
    {
        var pacer = new ZonePacer(new(), clock);
        pacer.Update([Node("a", "z1", true), Node("b", "z1", true), Node("c", "z1", false), Node("d", "z2", true)]);
        var zone = ZonePacer.ZoneOf(Node("a", "z1", true));
        Assert.Equal(TimeSpan.Zero, pacer.Take(zone));
        Assert.Equal(TimeSpan.FromSeconds(10), pacer.Take(zone));
        Assert.Equal(TimeSpan.Zero, pacer.Take(ZonePacer.ZoneOf(Node("d", "z2", true))));
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(TimeSpan.Zero, pacer.Take(zone));
    }

    [Fact]
    public void SmallDisruptedZoneGivesUpNoneALargeOneFew()
    {
        var pacer = new ZonePacer(new() { LargeZoneSize = 4 }, clock);
        var zone = ZonePacer.ZoneOf(Node("a", "z1", true));
        pacer.Update([Node("a", "z1", true), .. Lost(3, "z1"), Node("x", "z2", true)]);
        Assert.Null(pacer.Take(zone));
        Assert.True(pacer.Update([Node("a", "z1", true), .. Lost(4, "z1"), Node("x", "z2", false)]));
        Assert.Equal(TimeSpan.Zero, pacer.Take(zone));
        Assert.Equal(TimeSpan.FromSeconds(100), pacer.Take(zone));
    }

    [Fact]
    public void LostClusterGivesUpNone()
    {
        var pacer = new ZonePacer(new(), clock);
        pacer.Update([.. Lost(2, "z1"), .. Lost(1, "z2")]);
        Assert.True(pacer.IsClusterLost);
        Assert.Null(pacer.Take(ZonePacer.ZoneOf(Node("a", "z1", true))));
    }

    private static IEnumerable<Node> Lost(int count, string zone) => Enumerable.Range(1, count).Select(i => Node("lost" + i, zone, false));

    private static Node Node(string name, string zone, bool ready) => new()
    {
        Metadata = new() { Name = name, Labels = ApiMap.Of(("topology.kubernetes.io/zone", zone)) },
        Status = new() { Conditions = [new() { Type = "Ready", Status = ready ? "True" : "Unknown" }] },
    };
}
