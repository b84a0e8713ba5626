using System.Text;
using Kuber.Store.Embedded;
using Kuber.Store.History;
using Kuber.Store.Memory;
using Kuber.Store.Tests.Embedded;

namespace Kuber.Store.Tests.History;

/// <summary>Who changed what and when: what is kept, for how long, and what happens to the file.</summary>
public sealed class ChangeHistoryTests : IAsyncDisposable
{
    private const string Key = "/registry/configmaps/default/a";
    private readonly StoreFolder folder = new();
    private readonly MemoryStore store = new(new() { CompactionInterval = null });

    private HistoryOptions Options => new(Path.Combine(folder.Folder, "history"));

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task EveryChangeIsKeptWithItsAuthor()
    {
        await using var history = await ChangeHistory.OpenAsync(store, Options, default);
        var first = await Write(history, "alice", "create", () => store.CreateAsync(Key, Bytes("1"), default));
        var second = await Write(history, "bob", "patch/scale", () => store.UpdateIfAsync(Key, Bytes("2"), first, default));
        await store.UpdateIfAsync(Key, Bytes("3"), second, default);
        var conflict = await history.Authors.WriteAsync(new("carol", "update", ""), () => store.UpdateIfAsync(Key, Bytes("4"), first, default));
        Assert.Equal(StoreWriteOutcome.Conflict, conflict.Outcome);
        await Write(history, "dave", "delete", () => store.DeleteIfAsync(Key, second + 1, default));
        Assert.Equal(["2 alice create 1", "3 bob patch/scale 2", "4   3", "5 dave delete -"], (await history.ListAsync(Key, default)).Select(Show));
        var (removal, last) = Assert.Single(await history.RemovedAsync(default));
        Assert.Equal((5, "3"), (removal.Revision, Encoding.UTF8.GetString(last.Value!)));
    }

    [Fact]
    public async Task AuthorsOfManyWritersAreNeverMixedUp()
    {
        await using var history = await ChangeHistory.OpenAsync(store, Options, default);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            var key = "/registry/configmaps/default/" + (writer / 2);
            for (var i = 0; i < 200; i++)
            {
                await Task.Yield();
                var present = await store.GetAsync(key, default);
                await history.Authors.WriteAsync(new($"w{writer}", "update", ""), () => present is null
                    ? store.CreateAsync(key, Bytes($"w{writer}"), default)
                    : store.UpdateIfAsync(key, Bytes($"w{writer}"), present.ModRevision, default));
            }
        }));
        var changes = 0L;
        for (var key = 0; key < 4; key++)
        {
            foreach (var change in await history.ListAsync("/registry/configmaps/default/" + key, default))
            {
                Assert.Equal(Encoding.UTF8.GetString(change.Value!), change.Author.User);
                changes++;
            }
        }
        Assert.Equal(await store.GetRevisionAsync(default) - 1, changes);
    }

    [Fact]
    public async Task WhatWasThereBeforeTheHistoryIsItsBaseline()
    {
        var first = (await store.CreateAsync(Key, Bytes("old"), default)).Revision;
        await using var history = await ChangeHistory.OpenAsync(store, Options, default);
        await Write(history, "alice", "delete", () => store.DeleteIfAsync(Key, first, default));
        var changes = await history.ListAsync(Key, default);
        Assert.Equal(["2   old", "3 alice delete -"], changes.Select(Show));
        Assert.Equal([true, false], changes.Select(change => change.IsBaseline));
    }

    [Fact]
    public async Task ItGoesOnAfterAStartWithoutGapOrDuplicate()
    {
        await using var durable = await SqliteStore.OpenAsync(folder.Options, default);
        long revision;
        await using (var history = await ChangeHistory.OpenAsync(durable, Options, default))
        {
            revision = await Write(history, "alice", "create", () => durable.CreateAsync(Key, Bytes("1"), default));
            Assert.Single(await history.ListAsync(Key, default));
        }
        revision = (await durable.UpdateIfAsync(Key, Bytes("2"), revision, default)).Revision;
        await using (var history = await ChangeHistory.OpenAsync(durable, Options, default))
        {
            await Write(history, "bob", "update", () => durable.UpdateIfAsync(Key, Bytes("3"), revision, default));
            Assert.Equal(["2 alice create 1", "3   2", "4 bob update 3"], (await history.ListAsync(Key, default)).Select(Show));
        }
    }

    [Fact]
    public async Task TheWindowKeepsWhatIsNeededToGoBackWithinIt()
    {
        var clock = new ManualClock();
        await using var history = await ChangeHistory.OpenAsync(store, Options with { TimeProvider = clock }, default);
        var revision = (await store.CreateAsync(Key, Bytes("1"), default)).Revision;
        await history.ListAsync(Key, default);
        clock.Advance(TimeSpan.FromHours(20));
        revision = (await store.UpdateIfAsync(Key, Bytes("2"), revision, default)).Revision;
        await history.ListAsync(Key, default);

        // The first value left the window; the change that replaced it has not.
        clock.Advance(TimeSpan.FromHours(20));
        await store.CreateAsync(Key + "-other", Bytes("x"), default);
        Assert.Equal(["2   1", "3   2"], (await history.ListAsync(Key, default)).Select(Show));
        clock.Advance(TimeSpan.FromHours(20));
        await store.CreateAsync(Key + "-another", Bytes("x"), default);
        Assert.Empty(await history.ListAsync(Key, default));

        // What comes now brings its value from before along.
        await store.DeleteIfAsync(Key, revision, default);
        Assert.Equal(["3   2", "6   -"], (await history.ListAsync(Key, default)).Select(Show));
    }

    [Fact]
    public async Task OfAnObjectThatChangesOftenOnlyTheWindowIsKept()
    {
        var clock = new ManualClock();
        await using var history = await ChangeHistory.OpenAsync(store, Options with { TimeProvider = clock }, default);
        var revision = (await store.CreateAsync(Key, Bytes("0"), default)).Revision;
        for (var hours = 1; hours <= 60; hours++)
        {
            clock.Advance(TimeSpan.FromHours(1));
            revision = (await store.UpdateIfAsync(Key, Bytes($"{hours}"), revision, default)).Revision;
            await history.ListAsync(Key, default);
        }
        Assert.Equal(Enumerable.Range(35, 26).Select(i => $"{i}"), (await history.ListAsync(Key, default)).Select(change => Encoding.UTF8.GetString(change.Value!)));
    }

    [Fact]
    public async Task AStoreThatWasRestoredBeginsItsHistoryAnew()
    {
        await using (var history = await ChangeHistory.OpenAsync(store, Options, default))
        {
            for (var i = 0; i < 10; i++)
            {
                await store.CreateAsync($"{Key}-{i}", Bytes("lost"), default);
            }
            Assert.Single(await history.ListAsync($"{Key}-9", default));
        }
        await using var restored = new MemoryStore(new() { CompactionInterval = null });
        var first = (await restored.CreateAsync($"{Key}-9", Bytes("1"), default)).Revision;
        await using var again = await ChangeHistory.OpenAsync(restored, Options, default);
        await restored.UpdateIfAsync($"{Key}-9", Bytes("2"), first, default);
        Assert.Equal(["2   1", "3   2"], (await again.ListAsync($"{Key}-9", default)).Select(Show));
        Assert.Empty(await again.ListAsync($"{Key}-1", default));
    }

    [Fact]
    public async Task TheFileOfAFormerVersionIsReadOn()
    {
        using (var connection = new SqliteConnection(Options.Path + ".db", create: true, null))
        {
            connection.Execute("""
                CREATE TABLE change (seq INTEGER PRIMARY KEY, prev INTEGER NOT NULL, key BLOB NOT NULL, revision INTEGER NOT NULL, time INTEGER NOT NULL,
                  user BLOB NOT NULL, verb BLOB NOT NULL, manager BLOB NOT NULL, baseline INTEGER NOT NULL, value BLOB);
                INSERT INTO change (prev, key, revision, time, user, verb, manager, baseline, value) VALUES
                  (0, CAST('/registry/configmaps/default/a' AS BLOB), 2, 1e13, x'61', x'62', x'63', 0, x'31'),
                  (0, CAST('/registry/configmaps/default/b' AS BLOB), 3, 1e13, x'61', x'62', x'63', 0, x'32'),
                  (1, CAST('/registry/configmaps/default/a' AS BLOB), 4, 1e13, x'61', x'62', x'63', 0, NULL);
                """);
        }
        for (var i = 0; i < 3; i++)
        {
            await store.CreateAsync($"{Key}-{i}", Bytes("x"), default);
        }
        await using (var history = await ChangeHistory.OpenAsync(store, Options, default))
        {
            Assert.Equal(["2 a b 1", "4 a b -"], (await history.ListAsync(Key, default)).Select(Show));
            Assert.Equal(4, Assert.Single(await history.RemovedAsync(default)).Removal.Revision);
        }
        Assert.Empty(Directory.GetFiles(folder.Folder, "history.db*"));
        await using var again = await ChangeHistory.OpenAsync(store, Options, default);
        Assert.Equal(["2 a b 1", "4 a b -"], (await again.ListAsync(Key, default)).Select(Show));
    }

    [Fact]
    public async Task CountAndBytesAreBounded()
    {
        var options = Options with { MaxRevisionsPerObject = 5, MaxBytes = 20_000 };
        await using (var history = await ChangeHistory.OpenAsync(store, options, default))
        {
            var revision = (await store.CreateAsync(Key, Bytes("0"), default)).Revision;
            for (var i = 1; i < 20; i++)
            {
                revision = (await store.UpdateIfAsync(Key, Bytes($"{i}"), revision, default)).Revision;
            }
            Assert.Equal(["15", "16", "17", "18", "19"], (await history.ListAsync(Key, default)).Select(change => Encoding.UTF8.GetString(change.Value!)));
            for (var i = 0; i < 100; i++)
            {
                await store.CreateAsync($"{Key}-{i}", new byte[1000], default);
            }
            Assert.Single(await history.ListAsync(Key + "-99", default));
            Assert.Empty(await history.ListAsync(Key + "-1", default));
            Assert.InRange(history.Bytes, 10_000, 20_000);
        }
        await using var again = await ChangeHistory.OpenAsync(store, options, default);
        Assert.InRange(again.Bytes, 10_000, 20_000);
    }

    [Fact]
    public async Task ObjectsThatChangeAllTheTimeAreLeftOut()
    {
        await using var history = await ChangeHistory.OpenAsync(store, Options, default);
        await Write(history, "node", "update", () => store.CreateAsync("/registry/leases/kube-node-lease/node", Bytes("1"), default));
        Assert.Empty(await history.ListAsync("/registry/leases/kube-node-lease/node", default));
    }

    [Fact]
    public async Task AForeignFileIsMovedAsideAndTheStoreGoesOn()
    {
        await (await ChangeHistory.OpenAsync(store, Options, default)).DisposeAsync();
        await File.WriteAllTextAsync(Assert.Single(Files()), string.Concat(Enumerable.Repeat("this is no history. ", 500)));
        await using var history = await ChangeHistory.OpenAsync(store, Options, default);
        await store.CreateAsync(Key, Bytes("1"), default);
        Assert.Single(await history.ListAsync(Key, default));
        Assert.Single(Directory.GetFiles(Options.Path, "*.damaged-*"));
    }

    [Fact]
    public async Task WhatAPowerCutTookFromTheEndIsReadFromTheStoreAgain()
    {
        var revision = 0L;
        await using (var history = await ChangeHistory.OpenAsync(store, Options, default))
        {
            revision = await Write(history, "alice", "create", () => store.CreateAsync(Key, Bytes("1"), default));
            revision = await Write(history, "bob", "update", () => store.UpdateIfAsync(Key, Bytes("2"), revision, default));
            Assert.Equal(2, (await history.ListAsync(Key, default)).Count);
        }
        var content = await File.ReadAllBytesAsync(Assert.Single(Files()));
        for (var length = 16; length <= content.Length; length++)
        {
            // Cut off, and then what the file system may have put in the place of the rest.
            foreach (var rest in new[] { 0, content.Length - length })
            {
                await File.WriteAllBytesAsync(Files()[0], [.. content[..length], .. new byte[rest]]);
                await using var history = await ChangeHistory.OpenAsync(store, Options, default);
                var changes = await history.ListAsync(Key, default);
                Assert.Equal(["1", "2"], changes.Select(change => Encoding.UTF8.GetString(change.Value!)));
            }
        }
    }

    [Fact]
    public async Task WhereOneFileIsDamagedTheOthersAreRead()
    {
        var options = Options with { MaxBytes = 64 * 1000 };
        await using (var history = await ChangeHistory.OpenAsync(store, options, default))
        {
            for (var i = 0; i < 20; i++)
            {
                await store.CreateAsync($"{Key}-{i}", new byte[800], default);
            }
            Assert.Single(await history.ListAsync(Key + "-0", default));
        }
        var files = Files();
        Assert.InRange(files.Length, 5, 20);
        var content = await File.ReadAllBytesAsync(files[2]);
        content[100] ^= 1;
        await File.WriteAllBytesAsync(files[2], content);
        await using var again = await ChangeHistory.OpenAsync(store, options, default);
        var kept = 0;
        for (var i = 0; i < 20; i++)
        {
            kept += (await again.ListAsync($"{Key}-{i}", default)).Count;
        }
        Assert.InRange(kept, 17, 19);
    }

    [Fact]
    public async Task AnObjectThatChangesAllTheTimeDoesNotCrowdOutTheOthers()
    {
        var options = Options with { MaxRevisionsPerObject = 10, MaxBytes = 64 * 1000 };
        await using (var history = await ChangeHistory.OpenAsync(store, options, default))
        {
            await store.CreateAsync(Key + "-rare", Bytes("rare"), default);
            var revision = (await store.CreateAsync(Key, new byte[100], default)).Revision;
            for (var i = 0; i < 2000; i++)
            {
                revision = (await store.UpdateIfAsync(Key, BitConverter.GetBytes(i), revision, default)).Revision;
            }
            await Rare(history);
            Assert.InRange(history.Bytes, 1000, 64 * 1000);
        }
        await using var again = await ChangeHistory.OpenAsync(store, options, default);
        await Rare(again);

        async Task Rare(ChangeHistory history)
        {
            Assert.Equal(["2   rare"], (await history.ListAsync(Key + "-rare", default)).Select(Show));
            Assert.Equal(Enumerable.Range(1990, 10), (await history.ListAsync(Key, default)).Select(change => BitConverter.ToInt32(change.Value!)));
        }
    }

    [Fact]
    public async Task AWriteThatIsUnderWayStillTellsItsAuthor()
    {
        await using var history = await ChangeHistory.OpenAsync(store, Options, default);
        var told = new TaskCompletionSource();
        var write = Write(history, "alice", "create", async () =>
        {
            var result = await store.CreateAsync(Key, Bytes("1"), default);
            await told.Task;
            return result;
        });
        var list = history.ListAsync(Key, default);
        await Write(history, "bob", "create", () => store.CreateAsync(Key + "-b", Bytes("1"), default));
        Assert.False(list.IsCompleted);
        told.SetResult();
        await write;
        Assert.Equal(["2 alice create 1"], (await list).Select(Show));
        Assert.Equal(["3 bob create 1"], (await history.ListAsync(Key + "-b", default)).Select(Show));
    }

    [Fact]
    public async Task AStoreThatForgotTheRevisionsBetweenLeavesAGap()
    {
        var revision = (await store.CreateAsync(Key, Bytes("1"), default)).Revision;
        await (await ChangeHistory.OpenAsync(store, Options, default)).DisposeAsync();
        revision = (await store.UpdateIfAsync(Key, Bytes("2"), revision, default)).Revision;
        revision = (await store.UpdateIfAsync(Key, Bytes("3"), revision, default)).Revision;
        await store.CompactAsync(revision, default);
        await using var history = await ChangeHistory.OpenAsync(store, Options, default);
        await Write(history, "alice", "update", () => store.UpdateIfAsync(Key, Bytes("4"), revision, default));
        Assert.Equal(["4   3", "5 alice update 4"], (await history.ListAsync(Key, default)).Select(Show));
    }

    private string[] Files() => [.. Directory.GetFiles(Options.Path, "*.changes").Order(StringComparer.Ordinal)];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Show(KeptChange change) => $"{change.Revision} {change.Author.User} {change.Author.Verb} {(change.Value is null ? "-" : Encoding.UTF8.GetString(change.Value))}";

    private static async Task<long> Write(ChangeHistory history, string user, string verb, Func<Task<StoreWriteResult>> write) =>
        (await history.Authors.WriteAsync(new(user, verb, "test"), write)).Revision;
}
