using Kuber.Store.Embedded;
using Kuber.Store.Memory;
using Kuber.Store.Tests.Embedded;
using Xunit.Abstractions;

namespace Kuber.Store.Tests.Linearizability;

/// <summary>Recorded histories of the stores of this process are linearizable, also where the store is closed and opened under way.</summary>
public sealed class EmbeddedHistoryTests(ITestOutputHelper output)
{
    private const int Clients = 6;
    private static readonly int Operations = Environment.GetEnvironmentVariable("KUBER_LONG") is { Length: > 0 } ? 200_000 : 5_000;

    [Fact]
    public async Task TheEmbeddedStoreIsLinearizable()
    {
        using var folder = new StoreFolder();
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var recorder = new HistoryRecorder(seed);
        IStore store = await SqliteStore.OpenAsync(folder.Options with { WindowEvents = 50 }, default);
        var running = recorder.RunAsync(() => Volatile.Read(ref store), Clients, Operations, CancellationToken.None);
        for (var round = 1; round < 5; round++)
        {
            await AnsweredAsync(recorder, round * Operations / 5);
            await store.DisposeAsync();
            Volatile.Write(ref store, await SqliteStore.OpenAsync(folder.Options with { WindowEvents = 50 }, default));
        }
        await running;
        await store.DisposeAsync();
        output.WriteLine($"{recorder.History.Count} operations, {recorder.History.Count(operation => operation.Outcome == HistoryOutcome.Unknown)} in doubt");
        Assert.Null(LinearizabilityChecker.Check(recorder.History));
    }

    [Fact]
    public async Task TheStoreInMemoryIsLinearizable()
    {
        await using var store = new MemoryStore(new() { CompactionInterval = null });
        Assert.Null(LinearizabilityChecker.Check(await RecordAsync(store)));
    }

    [Fact]
    public async Task APlantedStaleReadIsFound()
    {
        await using var store = new StaleStore(new MemoryStore(new() { CompactionInterval = null }), everyNth: 50);
        var why = LinearizabilityChecker.Check(await RecordAsync(store));
        output.WriteLine(why ?? "");
        Assert.NotNull(why);
    }

    private static async Task<IReadOnlyList<HistoryOperation>> RecordAsync(IStore store)
    {
        var recorder = new HistoryRecorder(Environment.TickCount);
        await recorder.RunAsync(() => store, Clients, Operations, CancellationToken.None);
        return recorder.History;
    }

    private static async Task AnsweredAsync(HistoryRecorder recorder, long count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (recorder.Answered < count)
        {
            Assert.False(patience.IsCancellationRequested, $"{count} operations were never answered");
            await Task.Delay(5);
        }
    }
}
