using Kuber.Store.Etcd;
using Kuber.Store.Tests.Linearizability;
using Xunit.Abstractions;

namespace Kuber.Store.EndToEnd;

/// <summary>Recorded histories of three members, of which some are killed and frozen under way, are linearizable.</summary>
public sealed class EtcdHistoryTests(ITestOutputHelper output)
{
    private const int Clients = 6;
    private static readonly int Rounds = Environment.GetEnvironmentVariable("KUBER_LONG") is { Length: > 0 } ? 30 : 4;

    [Fact]
    public async Task TheStoreOverEtcdIsLinearizable()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var cluster = await EtcdCluster.StartAsync(3);
        var options = cluster.Options with { RequestTimeout = TimeSpan.FromSeconds(4), AttemptTimeout = TimeSpan.FromSeconds(1) };
        // Two servers: each client takes now one, now the other.
        await using var first = await EtcdStore.OpenAsync(options, default);
        await using var second = await EtcdStore.OpenAsync(options with { Servers = [.. options.Servers.Reverse()] }, default);
        var recorder = new HistoryRecorder(seed);
        using var stop = new CancellationTokenSource();
        var turn = 0;
        var running = recorder.RunAsync(() => Interlocked.Increment(ref turn) % 2 == 0 ? first : second, Clients, long.MaxValue, stop.Token);
        for (var round = 0; round < Rounds; round++)
        {
            var member = cluster.Members[random.Next(3)];
            await AnsweredAsync(recorder, recorder.Answered + 300);
            if (random.Next(2) == 0)
            {
                member.Kill();
                await AnsweredAsync(recorder, recorder.Answered + 300);
                member.Start();
            }
            else
            {
                member.Freeze();
                await AnsweredAsync(recorder, recorder.Answered + 300);
                member.Thaw();
            }
        }
        await AnsweredAsync(recorder, recorder.Answered + 300);
        await stop.CancelAsync();
        await running;
        output.WriteLine($"{recorder.History.Count} operations, {recorder.History.Count(operation => operation.Outcome == HistoryOutcome.Unknown)} in doubt");
        Assert.Null(LinearizabilityChecker.Check(recorder.History));
    }

    private static async Task AnsweredAsync(HistoryRecorder recorder, long count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (recorder.Answered < count)
        {
            Assert.False(patience.IsCancellationRequested, $"{count} operations were never answered");
            await Task.Delay(5);
        }
    }
}
