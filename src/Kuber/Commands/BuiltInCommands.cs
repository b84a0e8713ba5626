using System.CommandLine;

namespace Kuber.Commands;

/// <summary>The ordered list of the commands, as help shows them.</summary>
public static class BuiltInCommands
{
    /// <summary>Every command.</summary>
    public static IReadOnlyList<Command> All() =>
    [
        UpCommand.Create(),
        DownCommand.Create(),
        RunCommand.Create(),
        ServerCommand.Create(),
        TestServerCommand.Create(),
        AgentCommand.Create(),
        ImageCommand.Create(),
        HistoryCommands.History(),
        HistoryCommands.Diff(),
        HistoryCommands.Undo(),
        BackupCommand.Create(),
        StoreCommand.Create(),
        EncryptionCommand.Create(),
        SimulateCommand.Create(),
    ];
}
