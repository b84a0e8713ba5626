using Kuber.Store.Embedded;
using Kuber.Store.CrashWriter;
using Kuber.Store.Tests.PowerCuts;

namespace Kuber.Store.Tests.Embedded;

/// <summary>What concerns the file: opening again, refusing, failing disks.</summary>
public sealed class SqliteStoreFileTests : IDisposable
{
    private const int Full = 13;
    private const int ReadOnly = 8;
    private const int WriteError = 778;
    private const int SyncError = 1034;
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task EverythingIsThereAfterReopening()
    {
        long updated, removed;
        await using (var store = await Open())
        {
            var a = (await store.CreateAsync("/a", "1"u8.ToArray(), default)).Revision;
            var b = (await store.CreateAsync("/b", "1"u8.ToArray(), default)).Revision;
            updated = (await store.UpdateIfAsync("/a", "2"u8.ToArray(), a, default)).Revision;
            removed = (await store.DeleteIfAsync("/b", b, default)).Revision;
        }
        Assert.False(File.Exists(folder.Database + "-wal"));
        await using (var store = await Open())
        {
            Assert.Equal(removed, await store.GetRevisionAsync(default));
            var entry = await store.GetAsync("/a", default);
            Assert.Equal((updated, updated - 2), (entry!.ModRevision, entry.CreateRevision));
            Assert.Null(await store.GetAsync("/b", default));
            Assert.Equal(2, (await store.ListAsync(new("/") { Revision = updated }, default)).Entries.Count);
            await using var watch = new WatchReader(store, "/", 1);
            Assert.Equal(["a:->1", "b:->1", "a:1>2", "b:1>-"], (await watch.TakeAsync(4)).Select(WatchReader.Show));
            Assert.Equal(removed + 1, (await store.CreateAsync("/b", "2"u8.ToArray(), default)).Revision);
        }
    }

    [Fact]
    public async Task CompactionAndRevisionOutliveReopening()
    {
        long last;
        await using (var store = await Open())
        {
            var a = (await store.CreateAsync("/a", "1"u8.ToArray(), default)).Revision;
            last = (await store.DeleteIfAsync("/a", a, default)).Revision;
            await store.CompactAsync(last, default);
        }
        await using (var store = await Open())
        {
            Assert.Equal(last, await store.GetRevisionAsync(default));
            await Assert.ThrowsAsync<StoreCompactedException>(async () => await store.ListAsync(new("/") { Revision = last - 1 }, default));
            Assert.Equal(last + 1, (await store.CreateAsync("/a", "2"u8.ToArray(), default)).Revision);
        }
    }

    [Fact]
    public async Task ASecondInstanceIsRefused()
    {
        await using var store = await Open();
        var failure = await Assert.ThrowsAsync<StoreOpenException>(Open);
        Assert.Equal(StoreOpenFailure.InUse, failure.Failure);
        Assert.Equal($"another instance uses the data in {folder.Database}: stop it first, or choose another data directory", failure.Message);
        await store.CreateAsync("/a", default, default);
    }

    [Fact]
    public async Task DataOfANewerVersionIsRefused()
    {
        await (await Open()).DisposeAsync();
        using (var connection = new SqliteConnection(folder.Database, create: false, null))
        {
            connection.Execute("PRAGMA user_version = 7");
        }
        var failure = await Assert.ThrowsAsync<StoreOpenException>(Open);
        Assert.Equal(StoreOpenFailure.NewerVersion, failure.Failure);
        Assert.Contains("format 7", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherFileIsRefused()
    {
        await File.WriteAllTextAsync(folder.Database, string.Concat(Enumerable.Repeat("this is no database. ", 500)));
        Assert.Equal(StoreOpenFailure.Damaged, (await Assert.ThrowsAsync<StoreOpenException>(Open)).Failure);
        File.Delete(folder.Database);
        using (var connection = new SqliteConnection(folder.Database, create: true, null))
        {
            connection.Execute("CREATE TABLE other (a)");
        }
        Assert.Equal(StoreOpenFailure.Damaged, (await Assert.ThrowsAsync<StoreOpenException>(Open)).Failure);
    }

    [Fact]
    public async Task AFolderThatCannotBeWrittenIsRefused()
    {
        var failure = await Assert.ThrowsAsync<StoreOpenException>(() => SqliteStore.OpenAsync(new("/proc/kuber/store.db"), default));
        Assert.Equal(StoreOpenFailure.Inaccessible, failure.Failure);
    }

    [Fact]
    public async Task EveryDamagedByteOfARowIsFound()
    {
        await using (var store = await Open())
        {
            for (var i = 0; i < 50; i++)
            {
                await store.CreateAsync($"/registry/key-{i}", new byte[500], default);
            }
        }
        var sound = await File.ReadAllBytesAsync(folder.Database);
        var random = new Random(5);
        var (found, tried) = (0, 0);
        for (; tried < 60; tried++)
        {
            // Pages of 4096 bytes; the first two hold the schema and the pointer map, whose damage may be harmless.
            var damaged = sound.ToArray();
            var page = random.Next(5, damaged.Length / 4096);
            var at = (page * 4096) + random.Next(1500, 4096);
            damaged[at] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(folder.Database, damaged);
            try
            {
                await (await Open()).DisposeAsync();
            }
            catch (StoreOpenException failure)
            {
                Assert.Equal(StoreOpenFailure.Damaged, failure.Failure);
                Assert.Contains("restore a backup", failure.Message, StringComparison.Ordinal);
                found++;
            }
        }
        Assert.True(found > tried * 0.8, $"only {found} of {tried} damaged bits were found");
    }

    [Theory]
    [InlineData(Full, DiskOperation.Write, StoreUnavailableReason.NoSpace)]
    [InlineData(ReadOnly, DiskOperation.Write, StoreUnavailableReason.ReadOnly)]
    [InlineData(WriteError, DiskOperation.Write, StoreUnavailableReason.InputOutput)]
    [InlineData(SyncError, DiskOperation.Sync, StoreUnavailableReason.InputOutput)]
    public async Task AFailingDiskFailsWritesUntilItRecovers(int code, DiskOperation failing, StoreUnavailableReason reason)
    {
        using var disk = new SimulatedDisk(folder.Folder);
        var ledger = new WriteLedger();
        await using (var store = await SqliteStore.OpenAsync(folder.Options with { FileLayer = SimulatedFileLayer.Name }, default))
        {
            var load = new WriteLoad(store, ledger, "w", new Random(3), 5000);
            for (var i = 0; i < 50; i++)
            {
                Assert.True(await load.StepAsync(default));
            }
            disk.Fault = (operation, _) => operation == failing ? code : 0;
            var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CreateAsync("/x", new byte[10], default));
            Assert.Equal(reason, failure.Reason);
            Assert.Contains(folder.Database, failure.Message, StringComparison.Ordinal);
            Assert.Equal(failing == DiskOperation.Sync || code == WriteError, failure.MayHaveHappened);
            Assert.Equal(reason, (await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CheckHealthAsync(default))).Reason);
            // Reads go on, and do not see what was not acknowledged.
            await ledger.CheckAsync(store);
            Assert.Null(await store.GetAsync("/x", default));

            disk.Fault = null;
            await store.CheckHealthAsync(default);
            for (var i = 0; i < 50; i++)
            {
                Assert.True(await load.StepAsync(default));
            }
            await ledger.CheckAsync(store);
        }
        await using var reopened = await Open();
        await ledger.CheckAsync(reopened);
    }

    [Fact]
    public async Task ADiskWithRoomForLittleIsNotWellUntilThereIsRoomForWhatFailed()
    {
        using var disk = new SimulatedDisk(folder.Folder);
        await using var store = await SqliteStore.OpenAsync(folder.Options with { FileLayer = SimulatedFileLayer.Name }, default);
        var (left, room) = (0, 20);
        disk.Fault = (operation, _) => operation == DiskOperation.Write && left-- <= 0 ? Full : 0;
        left = room;
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CreateAsync("/large", new byte[200_000], default));
        left = room;
        await store.CreateAsync("/small", new byte[10], default);
        left = room;
        Assert.Equal(StoreUnavailableReason.NoSpace, (await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CheckHealthAsync(default))).Reason);
        disk.Fault = null;
        await store.CheckHealthAsync(default);
        Assert.Equal(StoreWriteOutcome.Done, (await store.CreateAsync("/large", new byte[200_000], default)).Outcome);
    }

    [Fact]
    public async Task FaultsAtRandomLoseNothing()
    {
        using var disk = new SimulatedDisk(folder.Folder);
        var ledger = new WriteLedger();
        var random = new Random(11);
        await using (var store = await SqliteStore.OpenAsync(folder.Options with { FileLayer = SimulatedFileLayer.Name, MaxSupersededVersions = 100 }, default))
        {
            disk.Fault = (operation, _) => random.Next(15) == 0 && operation is DiskOperation.Write or DiskOperation.Truncate ? Full : 0;
            var load = new WriteLoad(store, ledger, "w", new Random(4), 5000);
            var done = 0;
            for (var i = 0; i < 2000; i++)
            {
                done += await load.StepAsync(default) ? 1 : 0;
            }
            Assert.InRange(done, 100, 1999);
            await ledger.CheckAsync(store);
            disk.Fault = null;
            Assert.True(await load.StepAsync(default));
        }
        await using var reopened = await Open();
        await ledger.CheckAsync(reopened);
    }

    private async Task<SqliteStore> Open() => await SqliteStore.OpenAsync(folder.Options, default);
}
