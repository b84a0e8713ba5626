using System.Globalization;
using Kuber.Store.CrashWriter;
using Kuber.Store.Embedded;

// Writes to the store in a file until it is killed, and reports on standard output. For crash tests.
// Arguments: file, seed, number of writers.
var seed = int.Parse(args[1], CultureInfo.InvariantCulture);
await using var store = await SqliteStore.OpenAsync(new SqliteStoreOptions(args[0]) { MaxSupersededVersions = 2000 }, default);
var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16);
var ledger = new ReportingLedger(output);
await Task.WhenAll(Enumerable.Range(0, int.Parse(args[2], CultureInfo.InvariantCulture)).Select(async writer =>
{
    var load = new WriteLoad(store, ledger, $"w{writer}", new Random(seed ^ (writer * 7919)), maxBytes: 4000);
    await load.ResumeAsync();
    while (true)
    {
        await load.StepAsync(default);
    }
}));
