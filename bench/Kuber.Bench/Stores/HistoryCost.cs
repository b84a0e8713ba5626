using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Kuber.Store;
using Kuber.Store.Embedded;
using Kuber.Store.History;

namespace Kuber.Bench.Stores;

/// <summary>
/// <c>history</c>: what keeping the history of changes costs writes. Rounds with and without it take turns on the same disk, so
/// that what else the machine does meets both.
/// </summary>
internal static class HistoryCost
{
    private const int KeysPerWriter = 16;
    private const int ValueBytes = 1000;

    /// <summary>The command.</summary>
    public static Command Command()
    {
        Option<int> rounds = new("--rounds") { Description = "How many rounds of each.", DefaultValueFactory = _ => 21 };
        Option<double> seconds = new("--seconds") { Description = "How long each round writes.", DefaultValueFactory = _ => 1 };
        Option<int> writers = new("--writers") { Description = "How many write at once.", DefaultValueFactory = _ => 64 };
        Option<string> folder = new("--folder") { Description = "On which disk.", DefaultValueFactory = _ => Path.GetTempPath() };
        Command command = new("history", "Durable writes per second of the embedded store without and with the history of changes.") { rounds, seconds, writers, folder };
        command.SetAction(async result =>
        {
            List<(double Rate, double Processor)> without = [], with = [];
            for (var round = 0; round < result.GetValue(rounds); round++)
            {
                // Each comes first in every other round.
                for (var turn = 0; turn < 2; turn++)
                {
                    var keeps = (round + turn) % 2 == 1;
                    var rate = await RoundAsync(result.GetRequiredValue(folder), keeps, result.GetValue(writers), TimeSpan.FromSeconds(result.GetValue(seconds)));
                    (keeps ? with : without).Add(rate);
                }
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"without history {without[^1].Rate:F0} writes/s, with {with[^1].Rate:F0}: {Slower(without[^1].Rate, with[^1].Rate):F1} % slower"));
            }

            // What else the machine does changes from one second to the next: neighbours are compared.
            var slower = Median(without.Zip(with, (w, h) => Slower(w.Rate, h.Rate)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.GetValue(writers)} writers, {without.Count} pairs of rounds: median without {Median(without.Select(r => r.Rate)):F0}, with {Median(with.Select(r => r.Rate)):F0} writes/s; median of the pairs {slower:F1} % slower"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"processor time of a write: median without {Median(without.Select(r => r.Processor)):F1}, with {Median(with.Select(r => r.Processor)):F1} µs"));
        });
        return command;
    }

    private static double Slower(double without, double with) => (1 - (with / without)) * 100;

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    private static async Task<(double Rate, double Processor)> RoundAsync(string disk, bool keeps, int writers, TimeSpan time)
    {
        var folder = Directory.CreateDirectory(Path.Combine(disk, "kuber-bench-" + Path.GetRandomFileName())).FullName;
        try
        {
            await using var store = await SqliteStore.OpenAsync(new(Path.Combine(folder, "store.db")), default);
            await using var history = keeps ? await ChangeHistory.OpenAsync(store, new(Path.Combine(folder, "history")), default) : null;
            var (started, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var done = await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => WriteAsync(store, history, writer, started, time))));
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            return (done.Sum() / seconds, (Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / done.Sum());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<long> WriteAsync(SqliteStore store, ChangeHistory? history, int writer, long started, TimeSpan time)
    {
        var author = new ChangeAuthor("system:bench", "update", "bench");
        var revisions = new long[KeysPerWriter];
        var value = new byte[ValueBytes];
        var done = 0L;
        for (; Stopwatch.GetElapsedTime(started) < time; done++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"/registry/configmaps/default/{writer}-{done % KeysPerWriter}");
            BitConverter.TryWriteBytes(value, done);
            var revision = revisions[done % KeysPerWriter];
            Task<StoreWriteResult> Write() => revision == 0 ? store.CreateAsync(key, value.ToArray(), default) : store.UpdateIfAsync(key, value.ToArray(), revision, default);
            var result = await (history is null ? Write() : history.Authors.WriteAsync(author, Write));
            revisions[done % KeysPerWriter] = result.Revision;
        }

        return done;
    }
}
