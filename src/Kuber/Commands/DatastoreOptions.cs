using System.CommandLine;
using Kuber.Store.Etcd;

namespace Kuber.Commands;

/// <summary>Where the cluster's objects are kept.</summary>
internal sealed class DatastoreOptions
{
    private const string Embedded = "embedded";
    private const string Etcd = "etcd";
    private readonly Option<string> datastore = new("--datastore") { Description = "Where objects are kept: embedded (in the data folder) or etcd.", DefaultValueFactory = _ => Embedded };
    private readonly Option<string> servers = Text("--etcd-servers", "The members of etcd, such as https://10.0.0.1:2379,https://10.0.0.2:2379.");
    private readonly Option<string> caFile = Text("--etcd-cafile", "The certificates of the authorities that sign etcd's, in PEM.");
    private readonly Option<string> certFile = Text("--etcd-certfile", "The certificate to show to etcd, in PEM.");
    private readonly Option<string> keyFile = Text("--etcd-keyfile", "The key of that certificate, in PEM.");
    private readonly Option<string> prefix = new("--etcd-prefix") { Description = "What all keys in etcd begin with.", DefaultValueFactory = _ => "/registry" };

    public DatastoreOptions() => datastore.AcceptOnlyFromAmong(Embedded, Etcd);

    /// <summary>The options.</summary>
    public IEnumerable<Option> All => [datastore, servers, caFile, certFile, keyFile, prefix];

    /// <summary>Whether an option names a file.</summary>
    public bool IsFile(Option option) => option == caFile || option == certFile || option == keyFile;

    /// <summary>How to reach etcd; null for the embedded store.</summary>
    /// <exception cref="CommandException">The options contradict one another.</exception>
    public EtcdStoreOptions? Resolve(ParseResult result)
    {
        var given = result.GetRequiredValue(servers);
        if (result.GetRequiredValue(datastore) == Embedded)
        {
            return given.Length == 0 ? null : throw new CommandException("--etcd-servers needs --datastore etcd");
        }

        return given.Length == 0
            ? throw new CommandException("--datastore etcd needs --etcd-servers")
            : new(Addresses("--etcd-servers", given))
            {
                Prefix = result.GetRequiredValue(prefix),
                Ssl = EtcdTls.Load(result.GetRequiredValue(caFile), result.GetRequiredValue(certFile), result.GetRequiredValue(keyFile)),
            };
    }

    /// <summary>The addresses of etcd's members, from a list with commas.</summary>
    /// <exception cref="CommandException">One is no address.</exception>
    public static IReadOnlyList<Uri> Addresses(string what, string list)
    {
        List<Uri> addresses = [];
        foreach (var text in list.Split(',', StringSplitOptions.TrimEntries))
        {
            addresses.Add(Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
                ? address!
                : throw new CommandException($"{what}: {text} is not an address such as https://10.0.0.1:2379"));
        }

        return addresses;
    }

    private static Option<string> Text(string name, string description) => new(name) { Description = description, DefaultValueFactory = _ => "" };
}
