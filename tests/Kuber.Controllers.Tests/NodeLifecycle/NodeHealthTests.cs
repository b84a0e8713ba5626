using Kuber.Api.Runtime;
using Kuber.Controllers.NodeLifecycle;

namespace Kuber.Controllers.Tests.NodeLifecycle;

public sealed class NodeHealthTests
{
    private static readonly DateTimeOffset Noon = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void ALeaseRenewedByAClockThatWasPutBackIsASignOfLife()
    {
        var health = new NodeHealth("uid", 0);
        health.Note(MicroTime.From(Noon), 10);
        Assert.Equal(10, health.Heard);
        health.Note(MicroTime.From(Noon), 20);
        Assert.Equal(10, health.Heard);
        health.Note(MicroTime.From(Noon - TimeSpan.FromMinutes(10)), 30);
        Assert.Equal(30, health.Heard);
    }
}
