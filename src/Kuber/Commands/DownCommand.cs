using System.CommandLine;
using Kuber.Client.Kubeconfig;
using Kuber.Cluster;
using Kuber.Kubelet.Nodes;
using Kuber.Network.Nftables;
using Kuber.Network.Pods;
using Kuber.Network.Proxy;
using Microsoft.Extensions.Logging;

namespace Kuber.Commands;

/// <summary><c>kuber down</c>: stops the cluster of this machine, and takes away all that it made unless told to keep it.</summary>
internal static class DownCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var keep = new Option<bool>("--keep") { Description = "Leave the containers running and keep the data: the next kuber up takes them up again." };
        var command = new Command("down", "Stop the cluster and remove what it made: containers, mounts, interfaces, nftables tables, data.") { keep };
        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(() => RunAsync(result.GetValue(keep), cancellationToken)));
        return command;
    }

    private static async Task RunAsync(bool keep, CancellationToken cancellationToken)
    {
        HostRequirements.CheckRights();
        using var loggers = Logging.Create(LogLevel.Warning);
        Stages stages = new(Console.Out);
        var ran = false;
        await stages.RunAsync("stop the cluster", async () => ran = await LocalCluster.StopAsync(cancellationToken));
        if (keep)
        {
            Console.WriteLine(ran ? "stopped; containers and data stay: ./kuber up goes on with them" : "the cluster was not running; containers and data stay");
            return;
        }

        await stages.RunAsync("remove pods, mounts, cgroups and logs", () =>
            NodeCleaner.RemoveAsync(CommonOptions.DefaultRuntimeSocket, loggers, cancellationToken));
        await stages.RunAsync("remove network and rules", async () =>
        {
            using LibNftables nftables = new();
            ServiceProxy.Remove(nftables);
            await PodNetwork.RemoveAsync(nftables, Node.NetworkOptions("", ClusterDefaults.ClusterCidr, ClusterDefaults.DnsAddress), cancellationToken);
        });
        await stages.RunAsync("remove data and keys", () =>
        {
            foreach (var folder in (string[])[ClusterDefaults.StateFolder, ClusterDefaults.PkiFolder])
            {
                if (Directory.Exists(folder))
                {
                    Directory.Delete(folder, recursive: true);
                }
            }

            File.Delete(ClusterDefaults.AdminKubeconfig);
            KubeconfigFile.Remove(Kubeconfig.DefaultPath(), ClusterDefaults.Context);
            return Task.CompletedTask;
        });
        await ContainerRuntime.StopAsync(cancellationToken);
        stages.Total("the cluster is down");
    }
}
