using Kuber.Commands;

namespace Kuber.Cluster;

/// <summary>The cluster of this machine, as a background process or a unit of systemd.</summary>
internal sealed class LocalCluster
{
    private const string Program = "kuber";
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(30);
    private static readonly BackgroundProcess Own = new("/run/kuber/kuber.pid", "/var/log/kuber/kuber.log");

    /// <summary>Where its log goes.</summary>
    public static string LogFile => Own.LogFile;

    /// <summary>Where the number of its process stands.</summary>
    public static string PidFile => Own.PidFile;

    /// <summary>Whether it runs.</summary>
    public static async Task<bool> RunsAsync(CancellationToken cancellationToken) =>
        Own.Find(Program) is not null || await Systemd.ClusterRunsAsync(cancellationToken);

    /// <summary>Starts <c>kuber run</c> with further arguments.</summary>
    public static async Task StartAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var executable = Environment.ProcessPath ?? throw new CommandException("the path of this executable is not known");
        if (Systemd.Runs)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(LogFile)!);
            await Systemd.StartClusterAsync(executable, ["run", .. arguments], LogFile, cancellationToken);
            return;
        }

        await Own.StartAsync(executable, ["run", .. arguments], cancellationToken);
    }

    /// <summary>Stops it; its containers go on.</summary>
    /// <returns>Whether it ran.</returns>
    public static async Task<bool> StopAsync(CancellationToken cancellationToken) =>
        await Systemd.StopClusterAsync(cancellationToken) | await Own.StopAsync(Program, StopPatience, cancellationToken);

    /// <summary>Fails with the last words of the cluster where it does not run.</summary>
    /// <exception cref="CommandException">It has ended.</exception>
    public static async Task ThrowIfEndedAsync(CancellationToken cancellationToken)
    {
        if (!await RunsAsync(cancellationToken))
        {
            var last = Own.LastWords();
            throw new CommandException(last.StartsWith("kuber: ", StringComparison.Ordinal)
                ? last["kuber: ".Length..]
                : $"the cluster has stopped; its log {LogFile} ends with: {last}");
        }
    }
}
