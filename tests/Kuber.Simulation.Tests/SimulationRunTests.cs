using Kuber.Simulation.Faults;

namespace Kuber.Simulation.Tests;

public sealed class SimulationRunTests
{
    private static readonly SimulationOptions Small = new() { Nodes = 4, Pods = 24, Duration = TimeSpan.FromMinutes(20) };

    [Fact]
    public void TwoRunsOfOneSeedAreTheSameAndThoseOfAnotherAreNot()
    {
        var first = SimulationRun.Run(Small with { Seed = 7 });
        var again = SimulationRun.Run(Small with { Seed = 7 });
        var other = SimulationRun.Run(Small with { Seed = 8 });
        Assert.True(first.Steps > 10_000, first.ToString());
        Assert.Equal((first.TraceHash, first.Steps, first.Writes, first.Failure), (again.TraceHash, again.Steps, again.Writes, again.Failure));
        Assert.NotEqual(first.TraceHash, other.TraceHash);
    }

    [Fact]
    public void AClusterWhereNothingGoesWrongComesToRest()
    {
        var result = SimulationRun.Run(Small with { Seed = 3, Faults = FaultKinds.None });
        Assert.True(result.Failure is null, Told(result));
        Assert.True(result.Calms > 0 && result.Pods > 5, result.ToString());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void TheClusterStandsWhatGoesWrong(int seed)
    {
        var result = SimulationRun.Run(Small with { Seed = seed });
        Assert.True(result.Failure is null, Told(result));
        Assert.True(result.Calms > 0, result.ToString());
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, Long.IsWanted ? 100 : 3)];

    private static string Told(SimulationResult result) => $"{result}\n{result.Tail}\n{result.Failure}";
}
