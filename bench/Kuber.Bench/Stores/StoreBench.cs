using System.CommandLine;
using System.Diagnostics;

namespace Kuber.Bench.Stores;

/// <summary>
/// The embedded store beside Debian's etcd (one member), on the same disk in the same run, taking turns: durable writes at
/// several numbers of writers, events of a watch, and recovery of many objects. Both are called as the API server calls them.
/// </summary>
internal static class StoreBench
{
    public static Command Command()
    {
        Option<double> seconds = new("--seconds") { Description = "How long each measurement of writes lasts.", DefaultValueFactory = _ => 5 };
        Option<int> rounds = new("--rounds") { Description = "How many turns each store has; the medians are shown.", DefaultValueFactory = _ => 3 };
        Option<int> objects = new("--objects") { Description = "How many objects are recovered.", DefaultValueFactory = _ => 100_000 };
        Option<string> stores = new("--stores") { Description = "Which stores: embedded, etcd, or both.", DefaultValueFactory = _ => "both" };
        stores.AcceptOnlyFromAmong("both", "embedded", "etcd");
        var command = new Command("store", "Durable writes, watches and recovery of the embedded store beside Debian's etcd.") { seconds, rounds, objects, stores };
        command.SetAction(async (result, _) =>
        {
            var folder = Path.Combine(Path.GetTempPath(), $"kuber-bench-store-{Environment.ProcessId}");
            Directory.CreateDirectory(folder);
            try
            {
                var chosen = result.GetRequiredValue(stores);
                List<IBenchedStore> benched = [.. chosen != "etcd" ? [new EmbeddedUnderTest(folder)] : (IBenchedStore[])[], .. chosen != "embedded" ? [new EtcdUnderTest()] : (IBenchedStore[])[]];
                await RunAsync(benched, TimeSpan.FromSeconds(result.GetValue(seconds)), result.GetValue(rounds), result.GetValue(objects));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        });
        return command;
    }

    private static async Task RunAsync(IReadOnlyList<IBenchedStore> stores, TimeSpan length, int rounds, int objects)
    {
        foreach (var store in stores)
        {
            await store.StartAsync();
        }
        try
        {
            Console.WriteLine($"durable writes: updates of 1 KiB to 1,000 objects, {length.TotalSeconds:F0} s each, medians of {rounds} turns");
            Console.WriteLine($"{"writers",8} {"store",-10} {"writes/s",10} {"p50 ms",9} {"p99 ms",9}");
            foreach (var writers in new[] { 1, 8, 64, 512 })
            {
                await WritesAsync(stores, writers, length, rounds);
            }
            foreach (var store in stores)
            {
                var rate = await WatchLoad.RunAsync(store.Store, events: 30_000);
                Console.WriteLine($"{store.Name}: one watch catches up with 30,000 events of 1 KiB at {rate:N0} events/s");
            }
            foreach (var store in stores)
            {
                await WriteLoad.FillAsync(store.Store, objects);
                var started = Stopwatch.GetTimestamp();
                await store.RecoverAsync();
                var count = await store.Store.CountAsync("/registry/many/", default);
                Console.WriteLine($"{store.Name}: {store.Recovery} with {count:N0} objects of 1 KiB: {Stopwatch.GetElapsedTime(started).TotalSeconds:F2} s to the first answer");
            }
        }
        finally
        {
            foreach (var store in stores)
            {
                await store.DisposeAsync();
            }
        }
    }

    private static async Task WritesAsync(IReadOnlyList<IBenchedStore> stores, int writers, TimeSpan length, int rounds)
    {
        var results = stores.ToDictionary(store => store.Name, _ => new List<WriteFigures>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var store in stores)
            {
                results[store.Name].Add(await WriteLoad.RunAsync(store.Store, writers, length));
            }
        }
        foreach (var (name, figures) in results)
        {
            var median = new WriteFigures(Median(figures, f => f.PerSecond), Median(figures, f => f.P50), Median(figures, f => f.P99));
            Console.WriteLine($"{writers,8} {name,-10} {median.PerSecond,10:N0} {median.P50,9:F2} {median.P99,9:F2}");
        }
    }

    private static double Median(List<WriteFigures> figures, Func<WriteFigures, double> of) => figures.Select(of).Order().ElementAt(figures.Count / 2);
}
