using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Kuber.Client.Http;
using Kuber.Client.Kubeconfig;
using Kuber.Cluster;

namespace Kuber.Commands;

/// <summary><c>kuber agent</c>: the node part alone, against any API server.</summary>
internal static class AgentCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var kubeconfig = new Option<FileInfo>("--kubeconfig") { Description = "How to reach the API server, as a user with the rights of a node who may also read all Nodes, Namespaces, Services and EndpointSlices.", Required = true };
        var clusterCidr = CommonOptions.ClusterCidr();
        var socket = CommonOptions.RuntimeSocket();
        var name = CommonOptions.NodeName();
        var address = CommonOptions.NodeIP();
        var port = new Option<int>("--kubelet-port") { Description = "The port of the kubelet's server.", DefaultValueFactory = _ => 10250 };
        var level = CommonOptions.LogLevel();
        var command = new Command("agent", "Run the node part alone: kubelet, service proxy, pod network and DNS.")
        {
            kubeconfig, clusterCidr, socket, name, address, port, level,
        };
        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(async () =>
        {
            HostRequirements.CheckNode();
            var config = KubeconfigFile.Load(result.GetRequiredValue(kubeconfig).FullName).Resolve();
            using var loggers = Logging.Create(result.GetValue(level));
            using ShutdownSignals signals = new(cancellationToken);
            var runtime = result.GetRequiredValue(socket);
            await new ContainerRuntime(runtime).EnsureAsync(signals.Token);
            await PauseImage.EnsureAsync(runtime, signals.Token);
            using HttpApiClient client = new(config with { UserAgent = "kubelet/v1.36.2" }, TimeProvider.System);
            X509Certificate2Collection authorities = [];
            if (config.CertificateAuthority.Length > 0)
            {
                authorities.ImportFromPem(Encoding.UTF8.GetString(config.CertificateAuthority));
            }

            await using Node node = new(new(result.GetRequiredValue(name), client, client)
            {
                RuntimeSocket = runtime,
                ClusterCidr = result.GetRequiredValue(clusterCidr),
                NodeIPs = result.GetRequiredValue(address) is { Length: > 0 } given ? [given] : [],
                KubeletPort = result.GetValue(port),
                ClientAuthorities = authorities,
                Loggers = loggers,
            });
            await node.RunAsync(signals.Token);
        }));
        return command;
    }
}
