using Kuber.Store;
using Kuber.Store.Embedded;

namespace Kuber.Bench.Stores;

/// <summary>The embedded store in this process, as it is in the API server's.</summary>
internal sealed class EmbeddedUnderTest(string folder) : IBenchedStore
{
    private SqliteStore? store;

    public string Name => "embedded";

    public IStore Store => store!;

    public string Recovery => "closed and opened again, every row checked";

    public async Task StartAsync() => store = await SqliteStore.OpenAsync(new(Path.Combine(folder, "store.db")), default);

    public async Task RecoverAsync()
    {
        await store!.DisposeAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (store is not null)
        {
            await store.DisposeAsync();
        }
    }
}
