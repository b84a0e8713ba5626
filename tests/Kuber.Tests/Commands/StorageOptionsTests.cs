using System.CommandLine;
using Kuber.Cluster;
using Kuber.Commands;

namespace Kuber.Tests.Commands;

/// <summary>How <c>kuber up</c> passes on what it was told of the store, and what <c>kuber run</c> makes of it.</summary>
public sealed class StorageOptionsTests
{
    private static readonly ControlPlaneOptions Plane = new("store.db", "pki");

    [Fact]
    public void Without_options_objects_are_embedded_and_nothing_is_passed_on()
    {
        Assert.Empty(Pass());
        var plane = Resolve();
        Assert.Null(plane.Etcd);
        Assert.Equal((Plane.HistoryWindow, Plane.HistoryBytes, Plane.BackupInterval, Plane.EventTtl), (plane.HistoryWindow, plane.HistoryBytes, plane.BackupInterval, plane.EventTtl));
    }

    [Fact]
    public void What_was_told_of_backups_history_encryption_and_events_arrives()
    {
        var passed = Pass("--backup-dir", "saved", "--backup-interval", "30m", "--backup-keep", "3", "--history-window", "7d", "--history-size", "64", "--event-ttl", "2h", "--encryption-provider-config", "keys.yaml");
        Assert.Contains(Path.GetFullPath("keys.yaml"), passed);
        var plane = Resolve(passed);
        Assert.Equal((Path.GetFullPath("saved"), TimeSpan.FromMinutes(30), 3), (plane.BackupFolder, plane.BackupInterval, plane.BackupKeep));
        Assert.Equal((TimeSpan.FromDays(7), 64L << 20), (plane.HistoryWindow, plane.HistoryBytes));
        Assert.Equal((TimeSpan.FromHours(2), Path.GetFullPath("keys.yaml")), (plane.EventTtl, plane.EncryptionConfigurationFile));
        Assert.Equal(TimeSpan.Zero, Resolve(Pass("--history-window", "0")).HistoryWindow);
    }

    [Fact]
    public void What_was_told_of_etcd_arrives_with_whole_paths()
    {
        string[] given = ["--datastore", "etcd", "--etcd-servers", "https://10.0.0.1:2379,https://10.0.0.2:2379", "--etcd-prefix", "/kuber"];
        var plane = Resolve(Pass(given));
        Assert.Equal(["https://10.0.0.1:2379/", "https://10.0.0.2:2379/"], plane.Etcd!.Servers.Select(server => server.ToString()));
        Assert.Equal("/kuber", plane.Etcd.Prefix);
        var passed = Pass([.. given, "--etcd-cafile", "ca.crt", "--etcd-certfile", "c.crt", "--etcd-keyfile", "/etc/c.key"]);
        Assert.Equal(["--etcd-cafile", Path.GetFullPath("ca.crt"), "--etcd-certfile", Path.GetFullPath("c.crt"), "--etcd-keyfile", "/etc/c.key"], passed[4..^2]);
    }

    [Theory]
    [InlineData("--etcd-servers needs --datastore etcd", "--etcd-servers", "http://127.0.0.1:2379")]
    [InlineData("--datastore etcd needs --etcd-servers", "--datastore", "etcd")]
    [InlineData("--etcd-servers: nowhere is not an address such as https://10.0.0.1:2379", "--datastore", "etcd", "--etcd-servers", "nowhere")]
    public void Contradictions_are_told_in_one_sentence(string sentence, params string[] given)
    {
        var (options, result) = Parse(given);
        Assert.Equal(sentence, Assert.Throws<CommandException>(() => options.Check(result)).Message);
    }

    [Theory]
    [InlineData("--event-ttl", "1 hour")]
    [InlineData("--history-window", "long")]
    [InlineData("--backup-keep", "0")]
    [InlineData("--datastore", "mysql")]
    public void Nonsense_is_refused(string option, string value) => Assert.NotEmpty(Parse(option, value).Result.Errors);

    private static string[] Pass(params string[] given)
    {
        var (options, result) = Parse(given);
        return [.. options.Arguments(result)];
    }

    private static ControlPlaneOptions Resolve(params string[] given)
    {
        var (options, result) = Parse(given);
        Assert.Empty(result.Errors);
        return options.Apply(result, Plane);
    }

    private static (StorageOptions Options, ParseResult Result) Parse(params string[] given)
    {
        StorageOptions options = new();
        Command command = new("any");
        options.AddTo(command);
        return (options, command.Parse(given));
    }
}
