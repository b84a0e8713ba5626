using Kuber.Store.Embedded;

namespace Kuber.Store.Tests.Embedded;

/// <summary>A folder for one test's data.</summary>
public sealed class StoreFolder : IDisposable
{
    public StoreFolder() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "kuber-store-tests", $"{Environment.ProcessId}-{Guid.NewGuid():N}");

    public string Database => Path.Combine(Folder, "store.db");

    public SqliteStoreOptions Options => new(Database) { CompactionInterval = null };

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
