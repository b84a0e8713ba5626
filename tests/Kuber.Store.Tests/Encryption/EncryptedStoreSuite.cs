using Kuber.Store.Encryption;
using Kuber.Store.Memory;
using Kuber.Store.Tests.Embedded;

namespace Kuber.Store.Tests.Encryption;

/// <summary>Encryption changes nothing of what a store promises.</summary>
public sealed class EncryptedStoreSuite : StoreSuite
{
    private readonly StoreFolder folder = new();

    protected override async Task<IStore> OpenAsync()
    {
        var file = Path.Combine(folder.Folder, "encryption.yaml");
        EncryptionKeyFile.Ensure(file);
        return await EncryptedStore.OpenAsync(new MemoryStore(new() { CompactionInterval = null }), new(file, _ => "secrets", _ => null), default);
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }
}
