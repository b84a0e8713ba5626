using System.CommandLine;
using Kuber.Commands;

namespace Kuber;

/// <summary>The executable.</summary>
public static class Program
{
    /// <summary>Runs a command; returns the exit code.</summary>
    public static Task<int> Main(string[] args)
    {
        var root = new RootCommand("Kuber: Kubernetes in one executable.");
        foreach (var command in BuiltInCommands.All())
        {
            root.Subcommands.Add(command);
        }

        // Long-running commands stop in good order by themselves, however long that takes (see ShutdownSignals).
        return root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }
}
