using System.CommandLine;
using System.Net;
using Kuber.Cluster;
using Kuber.Kubelet.Nodes;

namespace Kuber.Commands;

/// <summary><c>kuber run</c>: control plane and node of a one-node cluster in the foreground. <c>kuber up</c> runs it in the background.</summary>
internal static class RunCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var port = CommonOptions.HttpsPort();
        var serviceCidr = CommonOptions.ServiceCidr();
        var clusterCidr = CommonOptions.ClusterCidr();
        var socket = CommonOptions.RuntimeSocket();
        var name = CommonOptions.NodeName();
        var address = CommonOptions.NodeIP();
        var level = CommonOptions.LogLevel();
        var storage = new StorageOptions();
        var command = new Command("run", "Run a one-node cluster in the foreground: control plane and node in this process.")
        {
            port, serviceCidr, clusterCidr, socket, name, address, level,
        };
        storage.AddTo(command);
        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(async () =>
        {
            HostRequirements.CheckNode();
            using var loggers = Logging.Create(result.GetValue(level));
            using ShutdownSignals signals = new(cancellationToken);
            var runtime = result.GetRequiredValue(socket);
            await new ContainerRuntime(runtime).EnsureAsync(signals.Token);
            var nodeName = result.GetRequiredValue(name);
            var nodeIP = result.GetRequiredValue(address) is { Length: > 0 } given ? given : MachineInfo.DefaultAddress();
            var options = storage.Apply(result, new(Path.Combine(ClusterDefaults.StateFolder, "store.db"), ClusterDefaults.PkiFolder)
            {
                HttpsPort = result.GetValue(port),
                ServiceCidr = result.GetRequiredValue(serviceCidr),
                ClusterCidr = result.GetRequiredValue(clusterCidr),
                AdvertiseAddress = IPAddress.Parse(nodeIP),
                ServingNames = [nodeName, nodeIP],
                ResourceMetrics = true,
                Loggers = loggers,
            });
            await using var plane = await ControlPlane.StartAsync(options, signals.Token);
            plane.Server.WriteKubeconfig(ClusterDefaults.AdminKubeconfig, "kubernetes-admin", "kubeadm:cluster-admins", "system:masters");
            await PauseImage.EnsureAsync(runtime, signals.Token);
            using var serving = plane.Server.IssueCertificate(new()
            {
                CommonName = "system:node:" + nodeName,
                Organizations = ["system:nodes"],
                DnsNames = [nodeName],
                Addresses = [IPAddress.Parse(nodeIP)],
                ForServer = true,
            });
            await using Node node = new(new(nodeName, plane.Server.Core.CreateNodeClient(nodeName), plane.CreateNetworkClient())
            {
                RuntimeSocket = runtime,
                ClusterCidr = options.ClusterCidr,
                NodeIPs = [nodeIP],
                ServingCertificate = serving.Certificate,
                ClientAuthorities = [plane.Server.Authority],
                Loggers = loggers,
            });
            await node.RunAsync(signals.Token);
        }));
        return command;
    }
}
