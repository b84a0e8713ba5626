using System.Text;
using Kuber.Store.Backups;
using Kuber.Store.Embedded;
using Kuber.Store.Memory;
using Kuber.Store.Tests.Embedded;

namespace Kuber.Store.Tests.Backups;

/// <summary>Backups: made under load, read back whole, refused when damaged, restored into a store.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly StoreFolder folder = new();

    private string File => Path.Combine(folder.Folder, "a.kuberbackup");

    private string Keys => Path.Combine(folder.Folder, "pki");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task ABackupUnderLoadIsTheStoreAtOneRevision()
    {
        await using var store = await SqliteStore.OpenAsync(folder.Options with { MaxSupersededVersions = 500 }, default);
        await Task.WhenAll(Enumerable.Range(0, 3000).Select(i => store.CreateAsync($"/a/{i:0000}", Encoding.UTF8.GetBytes($"first {i}"), default)));
        using var stop = new CancellationTokenSource();
        var load = LoadAsync(store, stop.Token);
        BackupSummary summary;
        await using (var stream = BackupFolder.Create(File))
        {
            summary = await Source(store).WriteAsync(stream, withKeys: false, default);
        }
        await stop.CancelAsync();
        await load;
        Assert.Equal(3000, summary.Entries);
        await using var reader = await BackupReader.OpenAsync(File, default);
        var entries = await ReadAsync(reader);
        Assert.Equal(Enumerable.Range(0, 3000).Select(i => $"/a/{i:0000}"), entries.Select(entry => entry.Key));
        Assert.All(entries, entry => Assert.True(entry.ModRevision <= summary.Header.Revision));
        // Each round of the load writes the same text to two keys, one after the other.
        var (left, right) = (Round(entries[10]), Round(entries[20]));
        Assert.InRange(left - right, 0, 1);
    }

    [Fact]
    public async Task ARestoredStoreHasEveryEntryAndForgetsEarlierRevisions()
    {
        var last = await SaveAsync(entries: 2500, withKeys: true);
        await using var reader = await BackupReader.OpenAsync(File, default);
        var first = reader.Header.Revision + StoreFiller.RevisionGap;
        await using (var target = await SqliteStore.OpenAsync(new(Path.Combine(folder.Folder, "restored", "store.db")) { FirstRevision = first }, default))
        {
            Assert.Equal(2500, await StoreFiller.FillAsync(target, reader.EntriesAsync(default), _ => null, default));
            await Assert.ThrowsAsync<StoreCompactedException>(async () => await target.ListAsync(new("/") { Revision = last }, default));
        }
        await using var again = await SqliteStore.OpenAsync(new(Path.Combine(folder.Folder, "restored", "store.db")), default);
        Assert.Equal(first + 2500, await again.GetRevisionAsync(default));
        Assert.Equal("value 77", Encoding.UTF8.GetString((await again.GetAsync("/a/77", default))!.Value.Span));
        await Assert.ThrowsAsync<StoreCompactedException>(async () =>
        {
            await using var watch = new WatchReader(again, "/", last);
            await watch.NextAsync();
        });
        var failure = await Assert.ThrowsAsync<BackupException>(() => StoreFiller.FillAsync(again, reader.EntriesAsync(default), _ => null, default));
        Assert.Contains("not empty", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeysGoAlongAndNeverOverwriteOthers()
    {
        Directory.CreateDirectory(Path.Combine(Keys, "etcd"));
        await System.IO.File.WriteAllTextAsync(Path.Combine(Keys, "ca.key"), "a key");
        await System.IO.File.WriteAllTextAsync(Path.Combine(Keys, "etcd", "ca.key"), "another");
        await SaveAsync(entries: 1, withKeys: true);
        await using var reader = await BackupReader.OpenAsync(File, default);
        var target = Path.Combine(folder.Folder, "restored", "pki");
        KeyFolderRestore.Write(reader.Files, target);
        Assert.Equal("another", await System.IO.File.ReadAllTextAsync(Path.Combine(target, "etcd", "ca.key")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(Path.Combine(target, "ca.key")));
        KeyFolderRestore.Write(reader.Files, target);
        await System.IO.File.WriteAllTextAsync(Path.Combine(target, "ca.key"), "a key of another cluster");
        Assert.Contains("move the folder", Assert.Throws<BackupException>(() => KeyFolderRestore.Write(reader.Files, target)).Message, StringComparison.Ordinal);
        Assert.Throws<BackupException>(() => KeyFolderRestore.Write([new("../outside", [])], target));
    }

    [Fact]
    public async Task EveryDamageIsFound()
    {
        await SaveAsync(entries: 40, withKeys: false);
        var sound = await System.IO.File.ReadAllBytesAsync(File);
        var summary = await BackupReader.VerifyAsync(File, default);
        Assert.Equal(40, summary.Entries);
        var (random, found) = (new Random(3), 0);
        for (var round = 0; round < 200; round++)
        {
            var damaged = round % 2 == 0 ? sound[..random.Next(sound.Length)] : [.. sound];
            if (round % 2 == 1)
            {
                damaged[random.Next(24, damaged.Length)] ^= (byte)(1 << random.Next(8));
            }
            await System.IO.File.WriteAllBytesAsync(File, damaged);
            try
            {
                // Damage to what only the compression needs may be harmless: then all is as it was.
                Assert.Equal(summary, await BackupReader.VerifyAsync(File, default));
            }
            catch (BackupException)
            {
                found++;
            }
        }
        Assert.InRange(found, 180, 200);
    }

    [Fact]
    public async Task ABackupOfANewerVersionIsRefused()
    {
        await SaveAsync(entries: 1, withKeys: false);
        var bytes = await System.IO.File.ReadAllBytesAsync(File);
        bytes[8] = 9;
        await System.IO.File.WriteAllBytesAsync(File, bytes);
        Assert.Contains("a newer Kuber wrote this backup (format 9", (await Assert.ThrowsAsync<BackupException>(() => BackupReader.VerifyAsync(File, default))).Message, StringComparison.Ordinal);
        await System.IO.File.WriteAllTextAsync(File, "something else");
        Assert.Contains("no backup of Kuber", (await Assert.ThrowsAsync<BackupException>(() => BackupReader.VerifyAsync(File, default))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AScheduleKeepsTheNewestAndGoesOnAfterAStart()
    {
        var clock = new ManualClock();
        var target = new BackupFolder(Path.Combine(folder.Folder, "backups"));
        await using var store = new MemoryStore();
        await store.CreateAsync("/a", default, default);
        var schedule = new BackupSchedule(new BackupSource(store, Keys, clock), target, TimeSpan.FromHours(6), keep: 3);
        using var stop = new CancellationTokenSource();
        var run = schedule.RunAsync(clock, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance, stop.Token);
        for (var made = 1; made <= 5; made++)
        {
            var expected = clock.GetUtcNow();
            await Until.TrueAsync(() => target.List() is [.., var latest] && latest.Created == expected && target.List().Count == Math.Min(made, 3), $"snapshot {made} is there");
            await Until.TrueAsync(() => clock.IsAwaited, "the schedule waits");
            clock.Advance(TimeSpan.FromHours(6));
        }
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.All(target.List(), backup => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(backup.File)));
        Assert.Equal(1, (await BackupReader.VerifyAsync(target.List()[0].File, default)).Entries);
    }

    private static async Task<List<StoreEntry>> ReadAsync(BackupReader reader)
    {
        List<StoreEntry> entries = [];
        await foreach (var entry in reader.EntriesAsync(default))
        {
            entries.Add(entry);
        }
        return entries;
    }

    private static int Round(StoreEntry entry) => Encoding.UTF8.GetString(entry.Value.Span) is var text && text.StartsWith("round ", StringComparison.Ordinal) ? int.Parse(text[6..], System.Globalization.CultureInfo.InvariantCulture) : 0;

    private static async Task LoadAsync(SqliteStore store, CancellationToken stop)
    {
        long[] revisions = [(await store.GetAsync("/a/0010", default))!.ModRevision, (await store.GetAsync("/a/0020", default))!.ModRevision];
        for (var round = 1; !stop.IsCancellationRequested; round++)
        {
            var value = Encoding.UTF8.GetBytes($"round {round}");
            revisions[0] = (await store.UpdateIfAsync("/a/0010", value, revisions[0], default)).Revision;
            revisions[1] = (await store.UpdateIfAsync("/a/0020", value, revisions[1], default)).Revision;
        }
    }

    private BackupSource Source(IStore store) => new(store, Keys, TimeProvider.System);

    private async Task<long> SaveAsync(int entries, bool withKeys)
    {
        await using var store = new MemoryStore();
        for (var i = 0; i < entries; i++)
        {
            await store.CreateAsync($"/a/{i}", Encoding.UTF8.GetBytes($"value {i}"), default);
        }
        await using var stream = BackupFolder.Create(File);
        await Source(store).WriteAsync(stream, withKeys, default);
        return await store.GetRevisionAsync(default);
    }
}
