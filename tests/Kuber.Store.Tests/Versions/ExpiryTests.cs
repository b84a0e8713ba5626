using Kuber.Store.Embedded;
using Kuber.Store.Memory;
using Kuber.Store.Tests.Embedded;

namespace Kuber.Store.Tests.Versions;

/// <summary>Keys that go by themselves, with a clock that the test moves.</summary>
public sealed class ExpiryTests : IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly StoreFolder folder = new();
    private readonly ManualClock clock = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AKeyStaysForItsTimeAndGoesSoonAfter(bool embedded)
    {
        await using var store = await Open(embedded);
        await store.Expiring!.CreateAsync("/e/a", "1"u8.ToArray(), Hour, default);
        clock.Advance(Hour - Minute);
        Assert.NotNull(await store.GetAsync("/e/a", default));
        await using var watch = new WatchReader(store, "/e/", await store.GetRevisionAsync(default));
        clock.Advance(2 * Minute);
        Assert.Equal("a:1>-", WatchReader.Show((await watch.TakeAsync(1))[0]));
        Assert.Null(await store.GetAsync("/e/a", default));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnUpdateBeginsTheTimeAnew(bool embedded)
    {
        await using var store = await Open(embedded);
        var revision = (await store.Expiring!.CreateAsync("/e/a", "1"u8.ToArray(), Hour, default)).Revision;
        for (var i = 0; i < 5; i++)
        {
            clock.Advance(Hour - Minute);
            revision = (await store.Expiring.UpdateIfAsync("/e/a", "2"u8.ToArray(), revision, Hour, default)).Revision;
        }
        Assert.Equal(revision, (await store.GetAsync("/e/a", default))!.ModRevision);
        clock.Advance(Hour + Minute);
        await Until.TrueAsync(async () => await store.GetAsync("/e/a", default) is null, "the key goes");
        await Until.TrueAsync(() => !clock.IsAwaited, "nothing is left to wake for");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ManyGoAtOnce(bool embedded)
    {
        await using var store = await Open(embedded);
        await store.CreateAsync("/f/stays", default, default);
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => store.Expiring!.CreateAsync($"/e/{i}", "1"u8.ToArray(), Hour, default)));
        var before = await store.GetRevisionAsync(default);
        await using var watch = new WatchReader(store, "/", before);
        clock.Advance(Hour + Minute);
        // More than one step: the clock need not move for the next one, but its timers fire only when it does.
        await Until.TrueAsync(
            async () =>
            {
                clock.Advance(TimeSpan.Zero);
                return await store.CountAsync("/e/", default) == 0;
            },
            "all keys are gone");
        var changes = await watch.TakeAsync(1000);
        Assert.Equal(Enumerable.Range(1, 1000).Select(i => before + i), changes.Select(change => change.Revision));
        Assert.All(changes, change => Assert.Null(change.Current));
        Assert.Equal(1, await store.CountAsync("/", default));
    }

    [Fact]
    public async Task AfterANewStartTimesGoOnAndWhatIsOverGoes()
    {
        await using (var store = await SqliteStore.OpenAsync(Options, default))
        {
            await store.CreateAsync("/e/over", "1"u8.ToArray(), Hour, default);
            await store.CreateAsync("/e/later", "1"u8.ToArray(), 3 * Hour, default);
            await store.CreateAsync("/e/stays", "1"u8.ToArray(), default);
        }
        clock.Advance(2 * Hour);
        await using (var looked = await SqliteStore.OpenAsync(Options with { RemovesExpired = false }, default))
        {
            clock.Advance(TimeSpan.Zero);
            await looked.CreateAsync("/e/other", "1"u8.ToArray(), default);
            Assert.Equal(4, await looked.CountAsync("/e/", default));
        }
        await using (var store = await SqliteStore.OpenAsync(Options, default))
        {
            clock.Advance(TimeSpan.Zero);
            await Until.TrueAsync(async () => await store.GetAsync("/e/over", default) is null, "the key whose time was over goes");
            Assert.Equal(3, await store.CountAsync("/e/", default));
            clock.Advance(Hour + Minute);
            await Until.TrueAsync(async () => await store.GetAsync("/e/later", default) is null, "the other one goes");
            Assert.Equal(2, await store.CountAsync("/e/", default));
        }
    }

    [Fact]
    public async Task DataOfTheFirstFormatOpens()
    {
        long revision;
        await using (var store = await SqliteStore.OpenAsync(Options, default))
        {
            revision = (await store.CreateAsync("/a", "1"u8.ToArray(), default)).Revision;
        }
        using (var connection = new SqliteConnection(folder.Database, create: false, null))
        {
            connection.Execute("ALTER TABLE log DROP COLUMN expires; PRAGMA user_version = 1");
        }
        await using (var store = await SqliteStore.OpenAsync(Options, default))
        {
            Assert.Equal(revision, (await store.GetAsync("/a", default))!.ModRevision);
            await store.UpdateIfAsync("/a", "2"u8.ToArray(), revision, Hour, default);
            clock.Advance(2 * Hour);
            await Until.TrueAsync(async () => await store.GetAsync("/a", default) is null, "the key goes");
        }
    }

    private SqliteStoreOptions Options => folder.Options with { TimeProvider = clock };

    private async Task<IStore> Open(bool embedded) =>
        embedded ? await SqliteStore.OpenAsync(Options, default) : new MemoryStore(new() { TimeProvider = clock, CompactionInterval = null });
}
