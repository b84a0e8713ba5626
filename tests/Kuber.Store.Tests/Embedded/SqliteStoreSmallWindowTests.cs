using Kuber.Store.Embedded;

namespace Kuber.Store.Tests.Embedded;

/// <summary>The suite with almost nothing in memory, so that reads and watches go to the file.</summary>
public sealed class SqliteStoreSmallWindowTests : StoreSuite
{
    private readonly StoreFolder folder = new();

    protected override async Task<IStore> OpenAsync() => await SqliteStore.OpenAsync(folder.Options with { WindowEvents = 2 }, default);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }
}
