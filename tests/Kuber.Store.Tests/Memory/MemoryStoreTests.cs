using Kuber.Store.Memory;

namespace Kuber.Store.Tests.Memory;

public sealed class MemoryStoreTests : StoreSuite
{
    protected override Task<IStore> OpenAsync() => Task.FromResult<IStore>(new MemoryStore());

    [Fact]
    public void WritesCompleteAtOnce() => Assert.True(Store.CreateAsync(Key("a"), Bytes("1"), default).IsCompletedSuccessfully);

    [Fact]
    public async Task HistoryIsBoundedByCount()
    {
        await using var store = new MemoryStore(new() { MaxSupersededVersions = 100 });
        var revision = (await store.CreateAsync("/a", Bytes("0"), default)).Revision;
        for (var i = 0; i < 1000; i++)
        {
            revision = (await store.UpdateIfAsync("/a", Bytes($"{i}"), revision, default)).Revision;
        }
        await Assert.ThrowsAsync<StoreCompactedException>(async () => await store.ListAsync(new("/") { Revision = revision - 101 }, default));
        Assert.Single((await store.ListAsync(new("/") { Revision = revision - 49 }, default)).Entries);
    }
}
