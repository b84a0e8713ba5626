using System.Text;
using Kuber.Simulation.Checks;
using Kuber.Simulation.Disk;
using Kuber.Simulation.Scheduling;
using Kuber.Store;

namespace Kuber.Simulation.Tests.Disk;

public sealed class DiskStoreTests
{
    private readonly Simulator simulator = new(1);
    private readonly StoreHistory history;
    private SimulatedDisk disk;

    public DiskStoreTests()
    {
        history = new(simulator);
        disk = new(simulator, new Random(1));
    }

    [Fact]
    public void AcknowledgedWritesAreThereAfterACrash()
    {
        var process = Process(1);
        var acknowledged = new List<string>();
        process.Run(async () =>
        {
            var store = await DiskStore.OpenAsync(process, disk, history);
            for (var i = 0; ; i++)
            {
                var key = $"/registry/pods/default/p{i}";
                await store.CreateAsync(key, Encoding.UTF8.GetBytes("value"), CancellationToken.None);
                acknowledged.Add(key);
            }
        });
        simulator.RunUntil(() => acknowledged.Count > 50, TimeSpan.FromMinutes(1));
        process.Kill();
        disk.Crash();
        Assert.Superset(acknowledged.ToHashSet(), Reopened());
        Assert.Null(simulator.Failure);
    }

    [Fact]
    public void ADiskThatLiesIsFound()
    {
        disk = new(simulator, new Random(1)) { Lies = true };
        AcknowledgedWritesLost();
        Assert.Contains("had been acknowledged", simulator.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void AWriteThatMeetsAFailingDiskIsRefusedAndNotThere()
    {
        var process = Process(1);
        disk.FailingSyncs = 1000;
        StoreUnavailableException? refused = null;
        process.Run(async () =>
        {
            var store = await DiskStore.OpenAsync(process, disk, history);
            refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CreateAsync("/registry/pods/default/a", default, CancellationToken.None));
            disk.FailingSyncs = 0;
            Assert.Null(await store.GetAsync("/registry/pods/default/a", CancellationToken.None));
            Assert.Equal(StoreWriteOutcome.Done, (await store.CreateAsync("/registry/pods/default/a", default, CancellationToken.None)).Outcome);
        });
        simulator.RunUntil(static () => false, TimeSpan.FromMinutes(1));
        Assert.Null(simulator.Failure);
        Assert.Equal(StoreUnavailableReason.InputOutput, refused!.Reason);
    }

    [Fact]
    public void ATornRecordEndsTheJournal()
    {
        var first = new JournalRecord(2, false, "/a", Encoding.UTF8.GetBytes("one")).Encode();
        var second = new JournalRecord(3, false, "/b", Encoding.UTF8.GetBytes("two")).Encode();
        var (records, end) = JournalRecord.Read(first.Concat(second.SkipLast(1)).ToArray());
        Assert.Equal(["/a"], records.Select(static r => r.Key));
        Assert.Equal(first.Length, end);
        second[^1] ^= 1;
        Assert.Equal(first.Length, JournalRecord.Read(first.Concat(second).ToArray()).End);
    }

    private void AcknowledgedWritesLost()
    {
        var process = Process(1);
        var done = false;
        process.Run(async () =>
        {
            var store = await DiskStore.OpenAsync(process, disk, history);
            for (var i = 0; i < 20; i++)
            {
                await store.CreateAsync($"/registry/pods/default/p{i}", default, CancellationToken.None);
            }

            done = true;
        });
        simulator.RunUntil(() => done, TimeSpan.FromMinutes(1));
        process.Kill();
        disk.Crash();
        Reopened();
    }

    private HashSet<string> Reopened()
    {
        var again = Process(2);
        HashSet<string>? keys = null;
        again.Run(async () =>
        {
            var store = await DiskStore.OpenAsync(again, disk, history);
            keys = (await store.ListAsync(new("/"), CancellationToken.None)).Entries.Select(static e => e.Key).ToHashSet();
        });
        simulator.RunUntil(() => keys is not null, TimeSpan.FromMinutes(2));
        return keys ?? [];
    }

    private SimulatedProcess Process(int id) => new(simulator, "store", id);
}
