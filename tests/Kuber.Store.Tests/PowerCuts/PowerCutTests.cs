using System.Globalization;
using Kuber.Store.Embedded;
using Kuber.Store.CrashWriter;
using Kuber.Store.Tests.Crashes;
using Kuber.Store.Tests.Embedded;
using Xunit.Abstractions;

namespace Kuber.Store.Tests.PowerCuts;

/// <summary>
/// Cuts the power at random file operations under load. What was not synced is lost, kept or torn by chance; the store is
/// then opened on what is left, and must have every write acknowledged before the cut.
/// </summary>
public sealed class PowerCutTests(ITestOutputHelper output)
{
    private const int CutsPerRun = 40;
    private static readonly bool Long = Environment.GetEnvironmentVariable("KUBER_LONG") is { Length: > 0 };

    [Fact]
    public async Task NoAcknowledgedWriteIsLost()
    {
        var seed = Environment.GetEnvironmentVariable("KUBER_SEED") is { Length: > 0 } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Environment.TickCount;
        output.WriteLine($"seed {seed} (set KUBER_SEED to use it again)");
        var cuts = 0;
        for (var run = 0; run < (Long ? 100 : 4); run++)
        {
            cuts += await RunAsync(seed + run);
        }
        output.WriteLine($"{cuts} power cuts");
    }

    private static async Task<int> RunAsync(int seed)
    {
        using var folder = new StoreFolder();
        using var disk = new SimulatedDisk(folder.Folder);
        var random = new Random(seed);
        var ledger = new WriteLedger();
        var images = new List<(Dictionary<string, byte[]> Files, WriteLedger Acknowledged)>();
        var until = 20;
        disk.Before = (_, _) =>
        {
            if (images.Count < CutsPerRun && --until <= 0)
            {
                until = random.Next(1, 120);
                images.Add((disk.PowerCut(random), ledger.Snapshot()));
            }
        };
        var options = folder.Options with { FileLayer = SimulatedFileLayer.Name, MaxSupersededVersions = 300 };
        await using (var store = await SqliteStore.OpenAsync(options, default))
        {
            await Task.WhenAll(Enumerable.Range(0, 6).Select(writer => Task.Run(async () =>
            {
                var load = new WriteLoad(store, ledger, $"w{writer}", new Random(seed ^ (writer * 7919)), maxBytes: 3000);
                while (images.Count < CutsPerRun)
                {
                    await load.StepAsync(default);
                }
            })));
        }
        for (var i = 0; i < images.Count; i++)
        {
            using var after = new StoreFolder();
            foreach (var (name, content) in images[i].Files.Where(file => !file.Key.EndsWith("-shm", StringComparison.Ordinal)))
            {
                await File.WriteAllBytesAsync(Path.Combine(after.Folder, name), content);
            }
            try
            {
                await using var store = await SqliteStore.OpenAsync(after.Options, default);
                await images[i].Acknowledged.CheckAsync(store);
                await StoreHistory.CheckAsync(store);
                var last = await store.GetRevisionAsync(default);
                Assert.True(last >= images[i].Acknowledged.Revision, $"revision {last} comes after {images[i].Acknowledged.Revision}");
                Assert.Equal(last + 1, (await store.CreateAsync("/registry/after", new byte[100], default)).Revision);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"seed {seed}, cut {i}: {failure.Message}", failure);
            }
        }
        return images.Count;
    }
}
