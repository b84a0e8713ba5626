using System.CommandLine;
using Kuber.Cluster;
using Kuber.Store.Encryption;

namespace Kuber.Commands;

/// <summary><c>kuber encryption</c>: the keys by which Secrets are encrypted at rest.</summary>
internal static class EncryptionCommand
{
    /// <summary>The command with its subcommands.</summary>
    public static Command Create() => new("encryption", "The keys by which Secrets are encrypted at rest.") { Rotate() };

    private static Command Rotate()
    {
        var file = new Option<string>("--file") { Description = "The EncryptionConfiguration; that of kuber up unless given.", DefaultValueFactory = _ => "" };
        var dataDir = new Option<string>("--data-dir") { Description = "The data folder of a kuber server.", DefaultValueFactory = _ => "" };
        var command = new Command("rotate", "Put a new key first. A running server follows at once and encrypts anew what the former keys encrypted; those stay in the file, for backups.") { file, dataDir };
        command.SetAction((result, _) => CommandErrors.ReportAsync(() =>
        {
            var path = result.GetRequiredValue(file) is { Length: > 0 } given ? given
                : Path.Combine(result.GetRequiredValue(dataDir) is { Length: > 0 } folder ? Path.Combine(folder, "pki") : ClusterDefaults.PkiFolder, ClusterDefaults.EncryptionFile);
            if (!File.Exists(path))
            {
                throw new CommandException($"there is no file {path}");
            }

            Console.WriteLine($"{path}: {EncryptionKeyFile.Rotate(path)} is the key to write with");
            return Task.CompletedTask;
        }));
        return command;
    }
}
