using Kuber.Commands;
using Kuber.Kubelet.Nodes;

namespace Kuber.Cluster;

/// <summary>The machine's containerd: started where it does not run.</summary>
internal sealed class ContainerRuntime(string socket)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly BackgroundProcess Own = new("/run/kuber/containerd.pid", "/var/log/kuber/containerd.log");

    /// <summary>Waits until the runtime answers, starting it where nothing listens.</summary>
    /// <exception cref="CommandException">It is not installed, does not start, or serves no CRI.</exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (await RuntimeProbe.FailureAsync(socket, cancellationToken) is not { } reason)
        {
            return;
        }

        if (socket != CommonOptions.DefaultRuntimeSocket)
        {
            throw new CommandException($"no container runtime answers on {socket}: {reason}");
        }

        if (reason.Contains("runtime.v1", StringComparison.Ordinal))
        {
            throw new CommandException("containerd runs but serves no CRI: take \"cri\" out of disabled_plugins in /etc/containerd/config.toml and restart it");
        }

        if (!File.Exists("/usr/bin/containerd") && !File.Exists("/usr/local/bin/containerd"))
        {
            throw new CommandException("containerd is not installed (Debian: apt-get install containerd runc containernetworking-plugins)");
        }

        if (Systemd.Runs)
        {
            await Systemd.StartAsync("containerd.service", cancellationToken);
        }
        else
        {
            var configuration = await ContainerdConfiguration.FileAsync(cancellationToken);
            await Own.StartAsync("containerd", configuration is null ? [] : ["--config", configuration], cancellationToken);
        }

        await WaitAsync(cancellationToken);
    }

    /// <summary>Stops containerd where Kuber started it.</summary>
    public static Task<bool> StopAsync(CancellationToken cancellationToken) => Own.StopAsync("containerd", TimeSpan.FromSeconds(10), cancellationToken);

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, TimeProvider.System);
        while (await RuntimeProbe.FailureAsync(socket, cancellationToken) is { } reason)
        {
            if (limit.IsCancellationRequested || (!Systemd.Runs && Own.Find("containerd") is null))
            {
                throw new CommandException($"containerd does not answer on {socket}: {reason}; it last said: {Own.LastWords()}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, cancellationToken);
        }
    }
}
