using Kuber.Api.Coordination.V1;
using Kuber.Client.LeaderElection;
using Kuber.Testing.Clocks;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kuber.Client.Tests.LeaderElection;

public sealed class LeaseElectorTests
{
    private readonly MemoryClient server = new();
    private readonly FakeClock clock = new();
    private int leading;

    [Fact]
    public async Task OneLeads_AndTheNextTakesOverAtOnceWhenItStops()
    {
        using var stopA = new CancellationTokenSource();
        using var stopB = new CancellationTokenSource();
        var (a, b) = (Candidate("a"), Candidate("b"));
        var runA = a.RunAsync(Lead, stopA.Token);
        await Eventually.Holds(() => a.IsLeader, "a leads");
        var runB = b.RunAsync(Lead, stopB.Token);
        for (var i = 0; i < 60; i++)
        {
            // The clock goes on once the leader, who renews every 2 s, has had its turn.
            clock.Advance(TimeSpan.FromSeconds(1));
            await Eventually.Holds(async () => await SinceRenewed() < TimeSpan.FromSeconds(4), "a renews");
            Assert.True(leading <= 1);
        }

        Assert.True(a.IsLeader);
        Assert.False(b.IsLeader);
        await stopA.CancelAsync();
        await runA;
        Assert.NotEqual("a", (await Lease()).Spec.HolderIdentity);
        await Eventually.Holds(clock, TimeSpan.FromSeconds(1), () => b.IsLeader, "b leads");
        var lease = await Lease();
        Assert.Equal(("b", 15, 1), (lease.Spec.HolderIdentity, lease.Spec.LeaseDurationSeconds, lease.Spec.LeaseTransitions));
        await stopB.CancelAsync();
        await runB;
    }

    [Fact]
    public async Task WhoCannotRenewStopsBeforeAnotherMayLead()
    {
        using var stop = new CancellationTokenSource();
        var (a, b) = (Candidate("a"), Candidate("b"));
        var runA = a.RunAsync(Lead, stop.Token);
        await Eventually.Holds(() => a.IsLeader, "a leads");
        server.Fault = call => call.StartsWith("update", StringComparison.Ordinal) ? MemoryClient.Error(500, "InternalError") : null;
        await Eventually.Holds(clock, TimeSpan.FromSeconds(0.5), () => leading == 0 && !a.IsLeader, "a stops its work");
        server.Fault = _ => null;
        var runB = b.RunAsync(Lead, stop.Token);
        await Eventually.Holds(clock, TimeSpan.FromSeconds(0.5), () => a.IsLeader || b.IsLeader, "somebody leads again");
        Assert.Equal(1, leading);
        await stop.CancelAsync();
        await Task.WhenAll(runA, runB);
    }

    private async Task<TimeSpan> SinceRenewed() => clock.GetUtcNow() - (await Lease()).Spec.RenewTime!.Value.ToDateTimeOffset();

    private Task<Lease> Lease() => server.GetAsync<Lease>("kube-system", "kuber", default);

    private LeaseElector Candidate(string identity) =>
        new(server, new("kube-system", "kuber", identity), clock, new Random(1), NullLogger.Instance);

    private async Task Lead(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref leading);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref leading);
        }
    }
}
