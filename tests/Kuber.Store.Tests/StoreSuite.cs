using System.Collections.Concurrent;
using System.Text;

namespace Kuber.Store.Tests;

/// <summary>What every backend must do. A backend's tests inherit this.</summary>
public abstract class StoreSuite : IAsyncLifetime
{
    private static int count;

    protected IStore Store { get; private set; } = null!;

    /// <summary>A prefix that no other test uses, so that a backend may be shared.</summary>
    protected string Root { get; } = $"/registry/t{Interlocked.Increment(ref count)}-{Environment.ProcessId}/";

    protected abstract Task<IStore> OpenAsync();

    public virtual async Task InitializeAsync() => Store = await OpenAsync();

    public virtual async Task DisposeAsync() => await Store.DisposeAsync();

    [Fact]
    public async Task CreateThenGet()
    {
        var before = await Store.GetRevisionAsync(default);
        var result = await Store.CreateAsync(Key("a"), Bytes("1"), default);
        Assert.Equal(StoreWriteOutcome.Done, result.Outcome);
        Assert.True(result.Revision > before);
        var entry = await Store.GetAsync(Key("a"), default);
        Assert.Equal(("1", result.Revision, result.Revision, Key("a")), (Text(entry), entry!.CreateRevision, entry.ModRevision, entry.Key));
        Assert.Null(await Store.GetAsync(Key("b"), default));
        Assert.Null(await Store.GetAsync(Key(""), default));
    }

    [Fact]
    public async Task CreateOfAnExistingKeyConflictsWithThePresentEntry()
    {
        var first = await Create("a", "1");
        var result = await Store.CreateAsync(Key("a"), Bytes("2"), default);
        Assert.Equal(StoreWriteOutcome.Conflict, result.Outcome);
        Assert.Equal(("1", first), (Text(result.Current), result.Current!.ModRevision));
        Assert.True(result.Revision >= first);
        Assert.Equal("1", Text(await Store.GetAsync(Key("a"), default)));
    }

    [Fact]
    public async Task UpdateNeedsTheRevisionOfTheLastWrite()
    {
        var created = await Create("a", "1");
        var updated = await Store.UpdateIfAsync(Key("a"), Bytes("2"), created, default);
        Assert.Equal(StoreWriteOutcome.Done, updated.Outcome);
        var entry = await Store.GetAsync(Key("a"), default);
        Assert.Equal(("2", created, updated.Revision), (Text(entry), entry!.CreateRevision, entry.ModRevision));

        var stale = await Store.UpdateIfAsync(Key("a"), Bytes("3"), created, default);
        Assert.Equal(StoreWriteOutcome.Conflict, stale.Outcome);
        Assert.Equal(("2", updated.Revision), (Text(stale.Current), stale.Current!.ModRevision));

        var missing = await Store.UpdateIfAsync(Key("b"), Bytes("3"), created, default);
        Assert.Equal((StoreWriteOutcome.Conflict, null), (missing.Outcome, missing.Current));
        Assert.Null(await Store.GetAsync(Key("b"), default));
    }

    [Fact]
    public async Task DeleteNeedsTheRevisionOfTheLastWriteAndReturnsWhatItRemoved()
    {
        var created = await Create("a", "1");
        var updated = (await Store.UpdateIfAsync(Key("a"), Bytes("2"), created, default)).Revision;
        var stale = await Store.DeleteIfAsync(Key("a"), created, default);
        Assert.Equal((StoreWriteOutcome.Conflict, "2"), (stale.Outcome, Text(stale.Current)));
        var done = await Store.DeleteIfAsync(Key("a"), updated, default);
        Assert.Equal((StoreWriteOutcome.Done, "2"), (done.Outcome, Text(done.Current)));
        Assert.True(done.Revision > updated);
        Assert.Null(await Store.GetAsync(Key("a"), default));
        var again = await Store.DeleteIfAsync(Key("a"), updated, default);
        Assert.Equal((StoreWriteOutcome.Conflict, null), (again.Outcome, again.Current));
    }

    [Fact]
    public async Task AKeyCanComeBackAfterItsRemoval()
    {
        var first = await Create("a", "1");
        await Store.DeleteIfAsync(Key("a"), first, default);
        var second = await Create("a", "2");
        var entry = await Store.GetAsync(Key("a"), default);
        Assert.Equal((second, second), (entry!.CreateRevision, entry.ModRevision));
    }

    [Fact]
    public async Task ValuesMayBeEmptyLargeAndOfAnyBytes()
    {
        var all = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        var large = new byte[1_000_000];
        new Random(1).NextBytes(large);
        await Store.CreateAsync(Key("empty"), Array.Empty<byte>(), default);
        await Store.CreateAsync(Key("all"), all, default);
        await Store.CreateAsync(Key("large"), large, default);
        Assert.Equal(0, (await Store.GetAsync(Key("empty"), default))!.Value.Length);
        Assert.Equal(all, (await Store.GetAsync(Key("all"), default))!.Value.ToArray());
        Assert.Equal(large, (await Store.GetAsync(Key("large"), default))!.Value.ToArray());
    }

    [Fact]
    public async Task ListIsOrderedByBytesAndLimitedToThePrefix()
    {
        string[] names = ["b", "a", "a/b", "a.b", "A", "é", "\ud83d\ude00", "\uffee", "ab", "a\u00ff"];
        foreach (var name in names)
        {
            await Create(name, name);
        }
        await Store.CreateAsync(Root[..^1] + "0", Bytes("outside"), default);
        var page = await Store.ListAsync(new(Root), default);
        var expected = names.OrderBy(name => Convert.ToHexString(Encoding.UTF8.GetBytes(name)), StringComparer.Ordinal);
        Assert.Equal(expected, page.Entries.Select(entry => entry.Key[Root.Length..]));
        Assert.Equal(expected, page.Entries.Select(Text));
        Assert.Equal(0, page.Remaining);
        Assert.Equal(await Store.GetRevisionAsync(default), page.Revision);
        Assert.Equal(names.Length, await Store.CountAsync(Root, default));
        Assert.Equal(0, await Store.CountAsync(Root + "none", default));
        Assert.Equal(["a/b"], (await Store.ListAsync(new(Key("a/")), default)).Entries.Select(entry => entry.Key[Root.Length..]));
    }

    [Fact]
    public async Task PagesShowOneRevisionWhateverIsWrittenBetweenThem()
    {
        const int Total = 1300;
        foreach (var some in Enumerable.Range(0, Total).Chunk(100))
        {
            await Task.WhenAll(some.Select(i => Store.CreateAsync(Key($"{i:0000}"), Bytes("old"), default)));
        }
        var seen = new List<StoreEntry>();
        var first = await Store.ListAsync(new(Root) { Limit = 500 }, default);
        seen.AddRange(first.Entries);
        Assert.Equal((500, Total - 500), (first.Entries.Count, first.Remaining));
        var after = first.Entries[^1].Key;
        for (var page = 0; ; page++)
        {
            var victim = await Store.GetAsync(Key($"{700 + page:0000}"), default);
            await Store.DeleteIfAsync(victim!.Key, victim.ModRevision, default);
            var changed = await Store.GetAsync(Key($"{900 + page:0000}"), default);
            await Store.UpdateIfAsync(changed!.Key, Bytes("new"), changed.ModRevision, default);
            await Create($"{600 + page:0000}x", "new");
            var next = await Store.ListAsync(new(Root) { Limit = 500, AfterKey = after, Revision = first.Revision }, default);
            seen.AddRange(next.Entries);
            Assert.Equal(first.Revision, next.Revision);
            Assert.Equal(Total - seen.Count, next.Remaining);
            if (next.Remaining == 0)
            {
                break;
            }
            after = next.Entries[^1].Key;
        }
        Assert.Equal(Enumerable.Range(0, Total).Select(i => Key($"{i:0000}")), seen.Select(entry => entry.Key));
        Assert.All(seen, entry => Assert.Equal("old", Text(entry)));
        Assert.Equal(Total, (await Store.ListAsync(new(Root) { Revision = first.Revision }, default)).Entries.Count);
        Assert.Equal(Total, await Store.CountAsync(Root, default));
    }

    [Fact]
    public async Task ListAtAPastRevisionShowsWhatWasThere()
    {
        var r1 = await Create("a", "1");
        var r2 = (await Store.UpdateIfAsync(Key("a"), Bytes("2"), r1, default)).Revision;
        var r3 = (await Store.DeleteIfAsync(Key("a"), r2, default)).Revision;
        var r4 = await Create("a", "4");
        Assert.Equal(["-", "1", "2", "-", "4"], await Task.WhenAll(new[] { r1 - 1, r1, r2, r3, r4 }.Select(At)));

        async Task<string> At(long revision)
        {
            var page = await Store.ListAsync(new(Root) { Revision = revision }, default);
            return page.Entries.Count == 0 ? "-" : Text(page.Entries[0]);
        }
    }

    [Fact]
    public async Task ListAtAFutureRevisionIsRefused()
    {
        var revision = await Store.GetRevisionAsync(default);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Store.ListAsync(new(Root) { Revision = revision + 1000 }, default));
    }

    [Fact]
    public async Task WatchDeliversEveryChangeOnceInOrder()
    {
        var start = await Store.GetRevisionAsync(default);
        await using var watch = new WatchReader(Store, Root, start);
        var r1 = await Create("a", "1");
        Assert.Equal("a:->1", WatchReader.Show(await watch.NextAsync()));
        var r2 = (await Store.UpdateIfAsync(Key("a"), Bytes("2"), r1, default)).Revision;
        await Store.CreateAsync(Root[..^1] + "0", Bytes("outside"), default);
        await Store.DeleteIfAsync(Key("a"), r2, default);
        await Create("a", "3");
        var events = await watch.TakeAsync(3);
        Assert.Equal(["a:1>2", "a:2>-", "a:->3"], events.Select(WatchReader.Show));
        Assert.Equal((r2, r1, r1), (events[0].Revision, events[0].Current!.CreateRevision, events[0].Previous!.ModRevision));
        Assert.Equal(r2, events[0].Current!.ModRevision);
    }

    [Fact]
    public async Task WatchFromAPastRevisionReplaysWhatCameAfterIt()
    {
        var r1 = await Create("a", "1");
        var r2 = (await Store.UpdateIfAsync(Key("a"), Bytes("2"), r1, default)).Revision;
        await Store.DeleteIfAsync(Key("a"), r2, default);
        await using var all = new WatchReader(Store, Root, r1 - 1);
        await using var rest = new WatchReader(Store, Root, r1);
        Assert.Equal(["a:->1", "a:1>2", "a:2>-"], (await all.TakeAsync(3)).Select(WatchReader.Show));
        Assert.Equal(["a:1>2", "a:2>-"], (await rest.TakeAsync(2)).Select(WatchReader.Show));
        await Create("b", "x");
        Assert.Equal("b:->x", WatchReader.Show(await all.NextAsync()));
    }

    [Fact]
    public async Task WatchAfterTheListsRevisionHasNoGapAndNoDuplicate()
    {
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                await Create($"{i:000000}", $"{i}");
                await (i % 50 == 49 ? Task.Delay(1) : Task.CompletedTask);
            }
        });
        for (var round = 0; round < 10; round++)
        {
            var page = await Store.ListAsync(new(Root), default);
            await using var watch = new WatchReader(Store, Root, page.Revision);
            var keys = page.Entries.Select(entry => entry.Key).Concat((await watch.TakeAsync(20)).Select(change => change.Key)).ToList();
            Assert.Equal(Enumerable.Range(0, keys.Count).Select(i => Key($"{i:000000}")), keys);
        }
        await stop.CancelAsync();
        await writer;
    }

    [Fact]
    public async Task WatchesOfDifferentPrefixesSeeOnlyTheirs()
    {
        var start = await Store.GetRevisionAsync(default);
        await using var pods = new WatchReader(Store, Key("pods/"), start);
        await using var both = new WatchReader(Store, Root, start);
        await Create("pods/a", "1");
        await Create("podsecurity/a", "2");
        await Create("pods/b", "3");
        Assert.Equal(["a:->1", "b:->3"], (await pods.TakeAsync(2)).Select(WatchReader.Show));
        Assert.Equal(["a:->1", "a:->2", "b:->3"], (await both.TakeAsync(3)).Select(WatchReader.Show));
    }

    [Fact]
    public async Task ProgressIsDeliveredOnRequest()
    {
        await using var watch = new WatchReader(Store, Key("quiet/"), await Store.GetRevisionAsync(default));
        var first = watch.ProgressAsync((await Store.CreateAsync(Key("other"), Bytes("1"), default)).Revision);
        while (!first.IsCompleted)
        {
            await Store.RequestProgressAsync(default);
            await Task.WhenAny(first, Task.Delay(20));
        }
        await first;
    }

    [Fact]
    public async Task WatchEndsWhenCancelled()
    {
        var start = await Store.GetRevisionAsync(default);
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            await foreach (var _ in Store.WatchAsync(Root, start, stop.Token))
            {
            }
        });
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task CancelledWritesFail()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.CreateAsync(Key("a"), Bytes("1"), stop.Token));
        Assert.Null(await Store.GetAsync(Key("a"), default));
    }

    [Fact]
    public async Task CompactionForgetsThePastAndKeepsThePresent()
    {
        var r1 = await Create("a", "1");
        var gone = await Create("gone", "1");
        var r2 = (await Store.UpdateIfAsync(Key("a"), Bytes("2"), r1, default)).Revision;
        await Store.DeleteIfAsync(Key("gone"), gone, default);
        var r3 = (await Store.UpdateIfAsync(Key("a"), Bytes("3"), r2, default)).Revision;
        await Create("b", "4");
        await Store.CompactAsync(r3, default);

        var failure = await Assert.ThrowsAsync<StoreCompactedException>(async () => await Store.ListAsync(new(Root) { Revision = r1 }, default));
        Assert.True(failure.CompactedRevision >= r3);
        await using var late = new WatchReader(Store, Root, r1);
        await Assert.ThrowsAsync<StoreCompactedException>(() => late.NextAsync());

        Assert.Equal("3", Text((await Store.ListAsync(new(Root) { Revision = r3 }, default)).Entries.Single()));
        Assert.Equal(["3", "4"], (await Store.ListAsync(new(Root), default)).Entries.Select(Text));
        await using var watch = new WatchReader(Store, Root, r3);
        Assert.Equal("b:->4", WatchReader.Show(await watch.NextAsync()));
        var r5 = (await Store.UpdateIfAsync(Key("a"), Bytes("5"), r3, default)).Revision;
        Assert.Equal("a:3>5", WatchReader.Show(await watch.NextAsync()));
        // Further back, or again, changes nothing.
        await Store.CompactAsync(r1, default);
        await Store.CompactAsync(r3, default);
        Assert.Equal(r5, (await Store.GetAsync(Key("a"), default))!.ModRevision);
    }

    [Fact]
    public async Task AQuietWatchOutlivesCompaction()
    {
        await using var watch = new WatchReader(Store, Key("quiet/"), await Store.GetRevisionAsync(default));
        await Create("quiet/a", "1");
        Assert.Equal("a:->1", WatchReader.Show(await watch.NextAsync()));
        var next = watch.NextAsync();
        for (var i = 0; i < 20; i++)
        {
            await Create($"busy/{i}", "1");
        }
        await Store.CompactAsync(await Store.GetRevisionAsync(default), default);
        await Create("quiet/b", "2");
        Assert.Equal("b:->2", WatchReader.Show(await next));
    }

    [Fact]
    public async Task OfConcurrentWritersOneWinsEachRevision()
    {
        const int Writers = 8, Increments = 25;
        await Create("counter", "0");
        var revisions = new ConcurrentBag<long>();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < Increments;)
            {
                var entry = await Store.GetAsync(Key("counter"), default);
                var next = int.Parse(Text(entry), System.Globalization.CultureInfo.InvariantCulture) + 1;
                var result = await Store.UpdateIfAsync(Key("counter"), Bytes($"{next}"), entry!.ModRevision, default);
                if (result.Outcome == StoreWriteOutcome.Done)
                {
                    revisions.Add(result.Revision);
                    done++;
                }
            }
        })));
        Assert.Equal($"{Writers * Increments}", Text(await Store.GetAsync(Key("counter"), default)));
        Assert.Equal(Writers * Increments, revisions.Distinct().Count());
    }

    [Fact]
    public async Task OfConcurrentCreatesOfAKeyOneSucceeds()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Store.CreateAsync(Key("one"), Bytes($"{i}"), default)));
        var winner = Assert.Single(results, result => result.Outcome == StoreWriteOutcome.Done);
        Assert.All(results.Where(result => result.Outcome == StoreWriteOutcome.Conflict), result => Assert.Equal(winner.Revision, result.Current!.ModRevision));
    }

    [Fact]
    public async Task SeveralWatchersSeeTheSameManyEvents()
    {
        const int Total = 3000;
        var start = await Store.GetRevisionAsync(default);
        var watches = Enumerable.Range(0, 4).Select(_ => new WatchReader(Store, Root, start)).ToList();
        var readers = watches.Select(watch => watch.TakeAsync(Total)).ToList();
        await Task.WhenAll(Enumerable.Range(0, Total).Select(i => Create($"{i}", $"{i}")));
        var expected = (await readers[0]).Select(change => change.Revision).ToList();
        Assert.Equal(expected.Order().Distinct(), expected);
        foreach (var reader in readers)
        {
            Assert.Equal(expected, (await reader).Select(change => change.Revision));
        }
        foreach (var watch in watches)
        {
            await watch.DisposeAsync();
        }
    }

    [Fact]
    public async Task AWatchThatBeginsWhileMuchIsWrittenCatchesUp()
    {
        var start = await Store.GetRevisionAsync(default);
        var large = new string('x', 10_000);
        await Task.WhenAll(Enumerable.Range(0, 500).Select(i => Create($"before/{i:000}", large)));
        await using var watch = new WatchReader(Store, Root, start);
        var reading = watch.TakeAsync(1000);
        await Task.WhenAll(Enumerable.Range(0, 500).Select(i => Create($"after/{i:000}", large)));
        var events = await reading;
        Assert.Equal(events.Select(change => change.Revision).Order().Distinct(), events.Select(change => change.Revision));
        Assert.Equal(1000, events.Select(change => change.Key).Distinct().Count());
        Assert.All(events, change => Assert.Equal(large, Text(change.Current)));
    }

    [Fact]
    public async Task ConditionsOnRevisionsThatNoWriteHadNeverHold()
    {
        Assert.Equal(StoreWriteOutcome.Conflict, (await Store.UpdateIfAsync(Key("a"), Bytes("1"), 0, default)).Outcome);
        Assert.Equal(StoreWriteOutcome.Conflict, (await Store.DeleteIfAsync(Key("a"), 0, default)).Outcome);
        await Create("a", "1");
        Assert.Equal((StoreWriteOutcome.Conflict, "1"), (await Store.UpdateIfAsync(Key("a"), Bytes("2"), 0, default)) is var result ? (result.Outcome, Text(result.Current)) : default);
        Assert.Equal("1", Text(await Store.GetAsync(Key("a"), default)));
    }

    [Fact]
    public async Task WatchesAndCallsEndWhenTheStoreIsClosed()
    {
        var watch = new WatchReader(Store, Root, await Store.GetRevisionAsync(default));
        await Create("a", "1");
        await watch.NextAsync();
        var next = watch.NextAsync();
        await Store.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => next);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await Store.CreateAsync(Key("b"), Bytes("1"), default));
        await watch.DisposeAsync();
    }

    [Fact]
    public async Task CompactionToTheFutureIsRefused()
    {
        var revision = await Store.GetRevisionAsync(default);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.CompactAsync(revision + 1000, default));
    }

    [Fact]
    public async Task AKeyWithATimeToLiveGoesByItselfUnlessItIsWrittenAgain()
    {
        var second = TimeSpan.FromSeconds(1);
        var expiring = Store.Expiring!;
        await using var watch = new WatchReader(Store, Root, await Store.GetRevisionAsync(default));
        await expiring.CreateAsync(Key("a"), Bytes("1"), second, default);
        var kept = await expiring.CreateAsync(Key("b"), Bytes("1"), second, default);
        Assert.Equal(StoreWriteOutcome.Done, (await Store.UpdateIfAsync(Key("b"), Bytes("2"), kept.Revision, default)).Outcome);
        Assert.Equal(StoreWriteOutcome.Conflict, (await expiring.CreateAsync(Key("b"), Bytes("3"), second, default)).Outcome);
        Assert.Equal(StoreWriteOutcome.Conflict, (await expiring.UpdateIfAsync(Key("b"), Bytes("3"), kept.Revision, second, default)).Outcome);
        var stays = await Create("c", "1");
        Assert.Equal(StoreWriteOutcome.Done, (await expiring.UpdateIfAsync(Key("c"), Bytes("2"), stays, second, default)).Outcome);
        var seen = (await watch.TakeAsync(7)).Select(WatchReader.Show).ToList();
        Assert.Equal(["a:->1", "b:->1", "b:1>2", "c:->1", "c:1>2"], seen[..5]);
        Assert.Equal(["a:1>-", "c:2>-"], seen[5..].Order(StringComparer.Ordinal));
        Assert.Equal("2", Text(Assert.Single((await Store.ListAsync(new(Root), default)).Entries)));
    }

    [Fact]
    public async Task IsHealthy() => await Store.CheckHealthAsync(default);

    protected string Key(string name) => Root + name;

    protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    protected static string Text(StoreEntry? entry) => entry is null ? "-" : Encoding.UTF8.GetString(entry.Value.Span);

    protected async Task<long> Create(string name, string value)
    {
        var result = await Store.CreateAsync(Key(name), Bytes(value), default);
        Assert.Equal(StoreWriteOutcome.Done, result.Outcome);
        return result.Revision;
    }
}
