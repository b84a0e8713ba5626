using Kuber.Store.Embedded;
using Xunit.Abstractions;

namespace Kuber.Store.Tests.Embedded;

/// <summary>Compaction by itself, and giving space back.</summary>
public sealed class SqliteStoreUpkeepTests(ITestOutputHelper output) : IDisposable
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("KUBER_LONG") is { Length: > 0 };
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task TheFileStaysSmall()
    {
        const int Objects = 1000, Bytes = 1000;
        var updates = Long ? 1_000_000 : 60_000;
        await using var store = await SqliteStore.OpenAsync(folder.Options, default);
        using var stop = new CancellationTokenSource();
        var peak = PeakAsync(stop.Token);
        var value = new byte[Bytes];
        new Random(1).NextBytes(value);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(writer => Task.Run(async () =>
        {
            var revisions = new long[Objects / 50];
            for (var i = 0; i < updates / 50; i++)
            {
                var revision = revisions[i % revisions.Length];
                var key = $"/registry/configmaps/default/object-{writer}-{i % revisions.Length}";
                revisions[i % revisions.Length] = await Written(revision == 0 ? store.CreateAsync(key, value, default) : store.UpdateIfAsync(key, value, revision, default), revision);
            }
        })));
        Assert.Equal(Objects, await store.CountAsync("/", default));
        await stop.CancelAsync();
        var (database, log) = await peak;
        var before = Size();
        await store.CompactAsync(await store.GetRevisionAsync(default), default);
        var live = Objects * (Bytes + 60);
        Assert.InRange(database, live, 5 * live);
        await Until(() => Size() < 5 * live, () => $"the files shrink from {before} below {5 * live} bytes; they have {Size()}");
        output.WriteLine($"{updates} updates of {Objects} objects: the database had {database} bytes at most, the write-ahead log {log}; {Size()} together after the last compaction, live {live}; upkeep held the writer {store.Statistics.LongestUpkeep.TotalMilliseconds:F1} ms at most, a commit took {store.Statistics.LongestCommit.TotalMilliseconds:F1} ms at most");
        Assert.Equal(Objects, (await store.ListAsync(new("/"), default)).Entries.Count(entry => entry.Value.Span.SequenceEqual(value)));
    }

    [Fact]
    public async Task WhatAnOpenWatchHasYetToDeliverIsKeptWhateverTheRatio()
    {
        await using var store = await SqliteStore.OpenAsync(folder.Options with { MinSupersededVersions = 100, WindowEvents = 10 }, default);
        var revision = (await store.CreateAsync("/a", new byte[1000], default)).Revision;
        var first = revision;
        var watch = store.WatchAsync("/a", first, default).GetAsyncEnumerator();
        var next = watch.MoveNextAsync();
        for (var i = 0; i < 1000; i++)
        {
            revision = (await store.UpdateIfAsync("/a", new byte[1000], revision, default)).Revision;
        }
        for (var seen = first; seen < revision; next = watch.MoveNextAsync())
        {
            Assert.True(await next);
            foreach (var change in watch.Current.Events)
            {
                Assert.Equal(++seen, change.Revision);
            }
        }
        for (var i = 0; i < 1000; i++)
        {
            revision = (await store.UpdateIfAsync("/a", new byte[1000], revision, default)).Revision;
            Assert.True(await next);
            next = watch.MoveNextAsync();
        }
        Assert.InRange(store.Statistics.ReclaimedRows, 1800, 2000);
        await store.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await next);
        await watch.DisposeAsync();
    }

    [Fact]
    public async Task HistoryIsBoundedByCountUnderLoad()
    {
        await using var store = await SqliteStore.OpenAsync(folder.Options with { MaxSupersededVersions = 200 }, default);
        var revision = (await store.CreateAsync("/a", "0"u8.ToArray(), default)).Revision;
        for (var i = 0; i < 1500; i++)
        {
            revision = (await store.UpdateIfAsync("/a", BitConverter.GetBytes(i), revision, default)).Revision;
        }
        await Assert.ThrowsAsync<StoreCompactedException>(async () => await store.ListAsync(new("/") { Revision = revision - 201 }, default));
        Assert.Single((await store.ListAsync(new("/") { Revision = revision - 99 }, default)).Entries);
        Assert.True(store.Statistics.ReclaimedRows > 1000);
    }

    [Fact]
    public async Task AListThatIsBeingReadKeepsItsRevision()
    {
        await using var store = await SqliteStore.OpenAsync(folder.Options with { WindowEvents = 1 }, default);
        await Task.WhenAll(Enumerable.Range(0, 5000).Select(i => store.CreateAsync($"/a/{i:0000}", "old"u8.ToArray(), default)));
        for (var round = 0; round < 5; round++)
        {
            var list = Task.Run(async () => await store.ListAsync(new("/a/"), default));
            var entry = await store.GetAsync("/a/4999", default);
            var update = await store.UpdateIfAsync("/a/4999", BitConverter.GetBytes(round), entry!.ModRevision, default);
            await store.CompactAsync(update.Revision, default);
            Assert.Equal(5000, (await list).Entries.Count);
        }
    }

    private static async Task<long> Written(Task<StoreWriteResult> write, long before)
    {
        var result = await write;
        Assert.Equal(StoreWriteOutcome.Done, result.Outcome);
        Assert.True(result.Revision > before);
        return result.Revision;
    }

    private static async Task Until(Func<bool> condition, Func<string> what)
    {
        var deadline = TimeProvider.System.GetTimestamp() + (60 * TimeProvider.System.TimestampFrequency);
        while (!condition())
        {
            Assert.True(TimeProvider.System.GetTimestamp() < deadline, $"waited 60 s until {what()}");
            await Task.Delay(10);
        }
    }

    private async Task<(long Database, long Log)> PeakAsync(CancellationToken stop)
    {
        var (database, log) = (0L, 0L);
        for (; !stop.IsCancellationRequested; await Task.Delay(20, CancellationToken.None))
        {
            database = Math.Max(database, new FileInfo(folder.Database).Length);
            log = Math.Max(log, new FileInfo(folder.Database + "-wal") is { Exists: true } file ? file.Length : 0);
        }
        return (database, log);
    }

    private long Size() => Directory.GetFiles(folder.Folder).Sum(file => new FileInfo(file).Length);
}
