using System.CommandLine;
using Kuber.Store;
using Kuber.Store.Embedded;
using Kuber.Store.Etcd;

namespace Kuber.Commands;

/// <summary>Opens a store by the name that the command line gives it, with the options of TLS for etcd.</summary>
internal sealed class StoreLocation
{
    private const string Embedded = "embedded:";
    private const string Etcd = "etcd:";

    /// <summary>What a store is called.</summary>
    public const string Syntax = "FILE, embedded:FILE, or etcd:http://HOST:PORT[,...]";

    private readonly Option<string> ca = File("--etcd-cafile", "Whom to trust as etcd, where its addresses are https.");
    private readonly Option<string> certificate = File("--etcd-certfile", "The certificate to show to etcd.");
    private readonly Option<string> key = File("--etcd-keyfile", "The key of that certificate.");

    /// <summary>The options that a command takes.</summary>
    public IEnumerable<Option> Options => [ca, certificate, key];

    /// <summary>Opens a store.</summary>
    /// <param name="location">The store, see <see cref="Syntax"/>.</param>
    /// <param name="firstRevision">Where the revisions of a new embedded store begin; etcd counts as it does.</param>
    /// <param name="result">The values of the options.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IStore> OpenAsync(string location, long firstRevision, ParseResult result, CancellationToken cancellationToken)
    {
        if (!location.StartsWith(Etcd, StringComparison.Ordinal))
        {
            return await SqliteStore.OpenAsync(new(PathOf(location)) { FirstRevision = firstRevision, CompactionInterval = null, RemovesExpired = false }, cancellationToken);
        }

        var servers = DatastoreOptions.Addresses(Etcd, location[Etcd.Length..]);
        var tls = EtcdTls.Load(result.GetRequiredValue(ca), result.GetRequiredValue(certificate), result.GetRequiredValue(key));
        return await EtcdStore.OpenAsync(new(servers) { Ssl = tls, CompactionInterval = null }, cancellationToken);
    }

    /// <summary>Fails where there is no such store, rather than making an empty one.</summary>
    public static void RequireExisting(string location)
    {
        if (!location.StartsWith(Etcd, StringComparison.Ordinal) && !System.IO.File.Exists(PathOf(location)))
        {
            throw new CommandException($"there is no store {PathOf(location)}");
        }
    }

    private static string PathOf(string location) => location.StartsWith(Embedded, StringComparison.Ordinal) ? location[Embedded.Length..] : location;

    private static Option<string> File(string name, string description) => new(name) { Description = description, DefaultValueFactory = _ => "" };
}
