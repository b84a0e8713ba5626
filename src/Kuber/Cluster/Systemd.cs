using Kuber.Machinery.Processes;

namespace Kuber.Cluster;

/// <summary>Runs services through systemd where it runs the machine.</summary>
internal static class Systemd
{
    private const string Unit = "/etc/systemd/system/kuber.service";

    /// <summary>Whether systemd runs this machine.</summary>
    public static bool Runs => Directory.Exists("/run/systemd/system");

    /// <summary>Writes the unit of the cluster and starts it. It comes back after a reboot.</summary>
    public static async Task StartClusterAsync(string program, IReadOnlyList<string> arguments, string logFile, CancellationToken cancellationToken)
    {
        var text = $"""
            [Unit]
            Description=Kuber: Kubernetes in one process
            After=network-online.target containerd.service
            Wants=network-online.target containerd.service

            [Service]
            ExecStart={program} {string.Join(' ', arguments)}
            KillMode=process
            Restart=always
            RestartSec=2
            LimitNOFILE=1048576
            TasksMax=infinity
            OOMScoreAdjust=-999
            StandardOutput=append:{logFile}
            StandardError=append:{logFile}

            [Install]
            WantedBy=multi-user.target

            """;
        await File.WriteAllTextAsync(Unit, text, cancellationToken);
        await RunAsync(["daemon-reload"], cancellationToken);
        await RunAsync(["enable", "--now", "kuber.service"], cancellationToken);
    }

    /// <summary>Stops the cluster's unit and takes it away.</summary>
    /// <returns>Whether there was one.</returns>
    public static async Task<bool> StopClusterAsync(CancellationToken cancellationToken)
    {
        if (!Runs || !File.Exists(Unit))
        {
            return false;
        }

        await RunAsync(["disable", "--now", "kuber.service"], cancellationToken);
        File.Delete(Unit);
        await RunAsync(["daemon-reload"], cancellationToken);
        return true;
    }

    /// <summary>Whether the cluster's unit is active.</summary>
    public static async Task<bool> ClusterRunsAsync(CancellationToken cancellationToken) =>
        Runs && (await ProcessRunner.RunAsync("systemctl", ["is-active", "--quiet", "kuber.service"], cancellationToken)).Succeeded;

    /// <summary>Starts a service of the machine.</summary>
    public static Task StartAsync(string service, CancellationToken cancellationToken) => RunAsync(["start", service], cancellationToken);

    private static Task<string> RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        ProcessRunner.RunOrThrowAsync("systemctl", arguments, cancellationToken);
}
