using Kuber.Store;
using Kuber.Store.Embedded;
using Kuber.Store.Etcd;

namespace Kuber.Commands;

/// <summary>Opens a store by the name that the command line gives it.</summary>
internal static class StoreLocation
{
    private const string Embedded = "embedded:";

    /// <summary>Opens <c>embedded:FILE</c> (or just the file), or <c>etcd:ADDRESS,ADDRESS</c>.</summary>
    /// <param name="location">The store.</param>
    /// <param name="firstRevision">Where the revisions of a new embedded store begin.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IStore> OpenAsync(string location, long firstRevision, CancellationToken cancellationToken)
    {
        if (location.StartsWith("etcd:", StringComparison.Ordinal))
        {
            return await EtcdStore.OpenAsync(new(DatastoreOptions.Addresses("etcd:", location["etcd:".Length..])) { CompactionInterval = null }, cancellationToken);
        }

        return await SqliteStore.OpenAsync(new(PathOf(location)) { FirstRevision = firstRevision }, cancellationToken);
    }

    /// <summary>Fails where there is no such store, rather than making an empty one.</summary>
    public static void RequireExisting(string location)
    {
        if (!location.StartsWith("etcd:", StringComparison.Ordinal) && !File.Exists(PathOf(location)))
        {
            throw new CommandException($"there is no store {PathOf(location)}");
        }
    }

    private static string PathOf(string location) => location.StartsWith(Embedded, StringComparison.Ordinal) ? location[Embedded.Length..] : location;
}
