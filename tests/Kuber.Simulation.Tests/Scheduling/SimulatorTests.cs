using Kuber.Simulation.Scheduling;

namespace Kuber.Simulation.Tests.Scheduling;

public sealed class SimulatorTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromHours(1);

    [Fact]
    public void TheSeedDecidesWhoRunsFirst()
    {
        Assert.Equal(Order(1), Order(1));
        Assert.Contains(Enumerable.Range(2, 20), seed => Order(seed) != Order(1));
    }

    [Fact]
    public void TimeGoesOnOnlyWhenNothingCanRun()
    {
        var simulator = new Simulator(1);
        var process = new SimulatedProcess(simulator, "p", 1);
        DateTimeOffset? woke = null;
        process.Run(async () =>
        {
            await Task.Delay(TimeSpan.FromDays(30), process.Clock);
            woke = process.Clock.GetUtcNow();
        });
        Assert.True(simulator.RunUntil(() => woke is not null, TimeSpan.FromDays(40)));
        Assert.Equal(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(30), woke);
    }

    [Fact]
    public void WhatAKilledProcessAwaitsItNeverGets()
    {
        var simulator = new Simulator(1);
        var process = new SimulatedProcess(simulator, "p", 1);
        var reached = 0;
        process.Run(async () =>
        {
            while (true)
            {
                await Task.Yield();
                reached++;
                await Task.Delay(TimeSpan.FromSeconds(1), process.Clock);
            }
        });
        process.KillAfter(7);
        simulator.RunUntil(static () => false, Limit);
        Assert.True(process.IsDead);
        Assert.Equal(3, reached);
    }

    [Fact]
    public void WorkThatComesBackFromAnotherThreadIsAFinding()
    {
        var simulator = new Simulator(1);
        var process = new SimulatedProcess(simulator, "p", 1);
        using var left = new ManualResetEventSlim();
        process.Run(() =>
        {
            var thread = new Thread(() =>
            {
                process.Post(static _ => { }, null);
                left.Set();
            });
            thread.Start();
            left.Wait();
            return Task.CompletedTask;
        });
        Assert.False(simulator.RunUntil(static () => false, Limit));
        Assert.Contains("another thread", simulator.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void ALoopThatNeverLetsTimeGoOnIsAFinding()
    {
        var simulator = new Simulator(1);
        var process = new SimulatedProcess(simulator, "p", 1);
        process.Run(async () =>
        {
            while (true)
            {
                await Task.Yield();
            }
        });
        Assert.False(simulator.RunUntil(static () => false, Limit));
        Assert.Contains("without time going on", simulator.Failure, StringComparison.Ordinal);
    }

    private static string Order(int seed)
    {
        var simulator = new Simulator(seed);
        var order = "";
        for (var i = 0; i < 8; i++)
        {
            var name = (char)('a' + i);
            new SimulatedProcess(simulator, name.ToString(), i).Run(async () =>
            {
                await Task.Yield();
                order += name;
            });
        }

        simulator.RunUntil(static () => false, Limit);
        return order;
    }
}
