using System.Diagnostics;
using System.Globalization;
using Kuber.Store.CrashWriter;
using Kuber.Store.Embedded;
using Kuber.Store.Tests.Embedded;
using Xunit.Abstractions;

namespace Kuber.Store.Tests.Crashes;

/// <summary>Kills a process that writes, again and again, and checks after each time what it left.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("KUBER_LONG") is { Length: > 0 };

    [Fact]
    public async Task NoAcknowledgedWriteIsLost()
    {
        var seed = Environment.GetEnvironmentVariable("KUBER_SEED") is { Length: > 0 } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Environment.TickCount;
        output.WriteLine($"seed {seed} (set KUBER_SEED to use it again)");
        var random = new Random(seed);
        using var folder = new StoreFolder();
        var ledger = new WriteLedger();
        var rounds = Long ? 1000 : 10;
        var lines = 0L;
        for (var round = 0; round < rounds; round++)
        {
            lines += await KillAsync(folder.Database, random, ledger);
            await using var store = await SqliteStore.OpenAsync(folder.Options, default);
            try
            {
                await ledger.CheckAsync(store);
                await StoreHistory.CheckAsync(store);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"seed {seed}, round {round}: {failure.Message}", failure);
            }
            await ledger.AdoptAsync(store);
        }
        output.WriteLine($"{rounds} rounds, {lines} reports");
    }

    private static async Task<int> KillAsync(string database, Random random, WriteLedger ledger)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet")
        {
            RedirectStandardOutput = true,
            ArgumentList = { typeof(WriteLoad).Assembly.Location, database, random.Next().ToString(CultureInfo.InvariantCulture), "16" },
        };
        using var process = Process.Start(start)!;
        var victim = random.Next(1, 6000);
        var lines = 0;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            ReportingLedger.Enter(line, ledger);
            if (++lines == victim)
            {
                process.Kill();
            }
        }
        await process.WaitForExitAsync();
        Assert.True(lines >= victim, $"the writer ended by itself with exit code {process.ExitCode}");
        return lines;
    }
}
