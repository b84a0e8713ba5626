using System.CommandLine;
using System.Globalization;
using Kuber.ApiServer.Registry;
using Kuber.Cluster;
using Kuber.Store.Backups;

namespace Kuber.Commands;

/// <summary><c>kuber backup</c>: saves a running cluster into a file, and makes a cluster of such a file.</summary>
internal static class BackupCommand
{
    /// <summary>The command with its subcommands.</summary>
    public static Command Create() => new("backup", "Save, list, verify and restore backups of a cluster.") { Save(), List(), Verify(), Restore() };

    private static Command Save()
    {
        var file = new Argument<string>("file") { Description = "The file to write, or a folder for a name by time." };
        var kubeconfig = CommonOptions.Kubeconfig();
        var without = new Option<bool>("--without-keys") { Description = "Leave the cluster's keys out: the file can then be kept in a less safe place, but encrypted Secrets in it cannot be read without the keys." };
        var command = new Command("save", "Save the running cluster into a file: all objects at one revision, and its keys.") { file, kubeconfig, without };
        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(async () =>
        {
            using var client = CommonOptions.Connect(result.GetRequiredValue(kubeconfig));
            var target = result.GetRequiredValue(file);
            if (Directory.Exists(target))
            {
                target = Path.Combine(target, $"kuber-{TimeProvider.System.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}.kuberbackup");
            }

            var draft = target + ".new";
            try
            {
                await using (var stream = BackupFolder.Create(draft))
                {
                    await client.DownloadAsync("/kuber/v1/backup" + (result.GetValue(without) ? "" : "?keys=true"), stream, cancellationToken);
                    stream.Flush(flushToDisk: true);
                }

                var summary = await BackupReader.VerifyAsync(draft, cancellationToken);
                File.Move(draft, target, overwrite: true);
                Console.WriteLine($"{target}: {Describe(summary)}");
            }
            finally
            {
                File.Delete(draft);
            }
        }));
        return command;
    }

    private static Command List()
    {
        var folder = new Argument<string>("folder") { Description = "The folder; this one unless given.", DefaultValueFactory = _ => "." };
        var command = new Command("list", "List the backups in a folder.") { folder };
        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(async () =>
        {
            List<IReadOnlyList<string>> rows = [];
            foreach (var file in Directory.EnumerateFiles(result.GetRequiredValue(folder), "*.kuberbackup").Order(StringComparer.Ordinal))
            {
                rows.Add(await RowAsync(file, cancellationToken));
            }

            TextTable.Write(Console.Out, ["CREATED", "REVISION", "KEYS", "SIZE", "FILE"], rows);
        }));
        return command;
    }

    private static Command Verify()
    {
        var file = new Argument<string>("file") { Description = "The backup." };
        var command = new Command("verify", "Read a backup to its end and check that it is whole.") { file };
        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(async () =>
            Console.WriteLine($"{result.GetRequiredValue(file)} is whole: {Describe(await BackupReader.VerifyAsync(result.GetRequiredValue(file), cancellationToken))}")));
        return command;
    }

    private static Command Restore()
    {
        var file = new Argument<string>("file") { Description = "The backup." };
        var dataDir = new Option<string>("--data-dir") { Description = "The data folder of kuber server to make; without it the data of kuber up is restored.", DefaultValueFactory = _ => "" };
        var store = new Option<string>("--store") { Description = "Another store to fill, which must be empty: " + StoreLocation.Syntax + ".", DefaultValueFactory = _ => "" };
        var command = new Command("restore", "Make the data of a cluster from a backup; the cluster is started afterwards.") { file, dataDir, store };
        var location = new StoreLocation();
        location.Options.ToList().ForEach(command.Options.Add);
        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(async () =>
        {
            var folder = result.GetRequiredValue(dataDir);
            var keys = folder.Length > 0 ? Path.Combine(folder, "pki") : ClusterDefaults.PkiFolder;
            var target = result.GetRequiredValue(store) is { Length: > 0 } given ? given : Path.Combine(folder.Length > 0 ? folder : ClusterDefaults.StateFolder, "store.db");

            // The file proves to be whole before anything is written.
            var summary = await BackupReader.VerifyAsync(result.GetRequiredValue(file), cancellationToken);
            await using var reader = await BackupReader.OpenAsync(result.GetRequiredValue(file), cancellationToken);
            await using (var opened = await location.OpenAsync(target, summary.Header.Revision + StoreFiller.RevisionGap, result, cancellationToken))
            {
                KeyFolderRestore.Write(reader.Files, keys);
                await StoreFiller.FillAsync(opened, reader.EntriesAsync(cancellationToken), static key => KeyLifetimes.Of(key, ClusterDefaults.EventTtl), cancellationToken);
            }

            Console.WriteLine($"restored into {target}: {Describe(summary)}");
            if (summary.Files == 0)
            {
                Console.WriteLine($"the backup has no keys: put those of the cluster into {keys} before you start it, or its Secrets and accounts are lost");
            }
        }));
        return command;
    }

    private static string Describe(BackupSummary summary) => string.Create(
        CultureInfo.InvariantCulture,
        $"{summary.Entries} objects of {summary.Bytes} bytes at revision {summary.Header.Revision}, {(summary.Files > 0 ? $"{summary.Files} files of keys" : "without keys")}, made {summary.Header.Created:u}");

    private static async Task<IReadOnlyList<string>> RowAsync(string file, CancellationToken cancellationToken)
    {
        var size = new FileInfo(file).Length.ToString(CultureInfo.InvariantCulture);
        try
        {
            await using var reader = await BackupReader.OpenAsync(file, cancellationToken);
            return [reader.Header.Created.ToString("u", CultureInfo.InvariantCulture), reader.Header.Revision.ToString(CultureInfo.InvariantCulture), reader.Files.Count > 0 ? "yes" : "no", size, file];
        }
        catch (BackupException failure)
        {
            return ["-", "-", "-", size, $"{file} ({failure.Message})"];
        }
    }
}
