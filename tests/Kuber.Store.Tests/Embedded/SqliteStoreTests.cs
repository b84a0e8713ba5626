using Kuber.Store.Embedded;

namespace Kuber.Store.Tests.Embedded;

public sealed class SqliteStoreTests : StoreSuite
{
    private readonly StoreFolder folder = new();

    protected override async Task<IStore> OpenAsync() => await SqliteStore.OpenAsync(folder.Options, default);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }
}
