using System.CommandLine;
using Kuber.Cluster;

namespace Kuber.Commands;

/// <summary>How the cluster's objects are kept: where, how long, encrypted, with backups and a history. <c>server</c>, <c>run</c> and <c>up</c> share them.</summary>
internal sealed class StorageOptions
{
    private readonly DatastoreOptions datastore = new();
    private readonly BackupOptions backups = new();
    private readonly Option<string> encryption = CommonOptions.EncryptionConfiguration();
    private readonly Option<string> window = CommonOptions.HistoryWindow();
    private readonly Option<int> size = CommonOptions.HistorySize();
    private readonly Option<string> eventLife = CommonOptions.EventTtl();

    private IEnumerable<Option> All => [.. datastore.All, encryption, backups.Folder, backups.Interval, backups.Keep, window, size, eventLife];

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Add(option);
        }
    }

    /// <summary>Fails where the options contradict one another.</summary>
    /// <exception cref="CommandException">They do.</exception>
    public void Check(ParseResult result) => datastore.Resolve(result);

    /// <summary>A control plane with these options.</summary>
    /// <exception cref="CommandException">The options contradict one another.</exception>
    public ControlPlaneOptions Apply(ParseResult result, ControlPlaneOptions plane) => plane with
    {
        Etcd = datastore.Resolve(result),
        EncryptionConfigurationFile = result.GetRequiredValue(encryption),
        BackupFolder = result.GetRequiredValue(backups.Folder),
        BackupInterval = backups.IntervalOf(result),
        BackupKeep = result.GetValue(backups.Keep),
        HistoryWindow = ShortTime.Parse(result.GetRequiredValue(window)) ?? TimeSpan.Zero,
        HistoryBytes = (long)result.GetValue(size) << 20,
        EventTtl = ShortTime.Parse(result.GetRequiredValue(eventLife)) ?? ClusterDefaults.EventTtl,
    };

    /// <summary>The options as they were given, for a command that passes them on.</summary>
    public IEnumerable<string> Arguments(ParseResult result) =>
        from option in All
        let given = result.GetResult(option)
        where given is { Implicit: false }
        from argument in new[] { option.Name, Absolute(option, given.Tokens[^1].Value) }
        select argument;

    // The other process has another working folder.
    private string Absolute(Option option, string value) =>
        value.Length > 0 && (option == encryption || option == backups.Folder || datastore.IsFile(option)) ? Path.GetFullPath(value) : value;
}
