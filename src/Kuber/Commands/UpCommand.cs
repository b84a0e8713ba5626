using System.CommandLine;
using System.Globalization;
using System.Net;
using Kuber.Client.Http;
using Kuber.Client.Kubeconfig;
using Kuber.Cluster;
using Kuber.Dns.Messages;
using Kuber.Dns.Server;
using Kuber.Machinery.Errors;

namespace Kuber.Commands;

/// <summary>
/// <c>kuber up</c>: a one-node cluster in the background of this machine.
/// <list type="number">
/// <item>The container runtime answers; it is started where it does not run.</item>
/// <item>The cluster's process is started, unless it runs.</item>
/// <item>The API server is ready.</item>
/// <item>The node is Ready.</item>
/// <item>DNS answers.</item>
/// <item>The administrator's kubeconfig is merged into the user's.</item>
/// </list>
/// Each step is harmless where it has been done.
/// </summary>
internal static class UpCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var port = CommonOptions.HttpsPort();
        var name = CommonOptions.NodeName();
        var address = CommonOptions.NodeIP();
        var storage = new StorageOptions();
        var command = new Command("up", "Start a one-node cluster in the background of this machine.") { port, name, address };
        storage.AddTo(command);
        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(() =>
            {
                // What contradicts itself is told here, not in the log of the other process.
                storage.Check(result);
                return RunAsync(result.GetValue(port), result.GetRequiredValue(name), result.GetRequiredValue(address), [.. storage.Arguments(result)], cancellationToken);
            }));
        return command;
    }

    private static async Task RunAsync(int port, string nodeName, string nodeIP, IReadOnlyList<string> storage, CancellationToken cancellationToken)
    {
        HostRequirements.CheckNode();
        Stages stages = new(Console.Out);
        await stages.RunAsync("container runtime", () => new ContainerRuntime(CommonOptions.DefaultRuntimeSocket).EnsureAsync(cancellationToken));
        var runs = await LocalCluster.RunsAsync(cancellationToken);
        HttpApiClient? client = null;
        try
        {
            await stages.RunAsync(runs ? "control plane (was running)" : "control plane", async () =>
            {
                if (!runs)
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(ClusterDefaults.AdminKubeconfig)!);
                    File.Delete(ClusterDefaults.AdminKubeconfig);
                    string[] arguments = ["--https-port", port.ToString(CultureInfo.InvariantCulture), "--node-name", nodeName, .. nodeIP.Length > 0 ? new[] { "--node-ip", nodeIP } : [], .. storage];
                    await LocalCluster.StartAsync(arguments, cancellationToken);
                }

                client = await ConnectAsync(cancellationToken);
            });
            await stages.RunAsync("node Ready", () => WaitAsync($"node {nodeName} to be Ready", () => NodeIsReadyAsync(client!, nodeName, cancellationToken), cancellationToken));
            await stages.RunAsync("DNS answers", () => WaitAsync("DNS to answer", () => DnsAnswersAsync(cancellationToken), cancellationToken));
        }
        finally
        {
            client?.Dispose();
        }

        var target = Kubeconfig.DefaultPath();
        KubeconfigFile.Merge(UserConfig(), target);
        stages.Total(runs ? "the cluster was up" : "the cluster is up");
        Console.WriteLine($"""

            kubeconfig: {ClusterDefaults.AdminKubeconfig}, also the context {ClusterDefaults.Context} of {target}
            log: {LocalCluster.LogFile}

            Try:
              kubectl get nodes,pods -A
              ./kuber image nginx:1.14.2 --package nginx && kubectl apply -f examples/nginx-deployment.yaml
              kubectl get pods -w
            """);
    }

    private static Kubeconfig UserConfig()
    {
        var admin = KubeconfigFile.Load(ClusterDefaults.AdminKubeconfig);
        return Kubeconfig.Of(ClusterDefaults.Context, admin.Clusters[0] with { Name = ClusterDefaults.Context }, admin.Users[0] with { Name = ClusterDefaults.Context + "-admin" });
    }

    private static async Task<HttpApiClient> ConnectAsync(CancellationToken cancellationToken)
    {
        HttpApiClient? client = null;
        await WaitAsync("the API server to be ready", async () =>
        {
            if (!File.Exists(ClusterDefaults.AdminKubeconfig))
            {
                return "it has not written its kubeconfig";
            }

            client ??= new(KubeconfigFile.Load(ClusterDefaults.AdminKubeconfig).Resolve(), TimeProvider.System);
            try
            {
                await client.GetRawAsync("/readyz", cancellationToken);
                return null;
            }
            catch (Exception e) when (e is StatusException or HttpRequestException)
            {
                return e.Message;
            }
        }, cancellationToken);
        return client!;
    }

    private static async Task<string?> NodeIsReadyAsync(HttpApiClient client, string name, CancellationToken cancellationToken)
    {
        try
        {
            var node = await client.GetAsync<Api.Core.V1.Node>("", name, cancellationToken);
            var ready = node.Status.Conditions.Find(c => c.Type == "Ready");
            return ready?.Status == "True" ? null : ready?.Message ?? "it reports no condition";
        }
        catch (StatusException e)
        {
            return e.Message;
        }
    }

    private static async Task<string?> DnsAnswersAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromMilliseconds(500));
        try
        {
            var server = new IPEndPoint(IPAddress.Parse(ClusterDefaults.DnsAddress), 53);
            var code = await DnsProbe.AskAsync(server, "kubernetes.default.svc." + ClusterDefaults.Domain, limit.Token);
            return code == DnsResponseCode.NoError ? null : $"it answered {code}";
        }
        catch (Exception e) when (e is System.Net.Sockets.SocketException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return "it did not answer";
        }
    }

    /// <summary>Waits for a condition; fails with what it last lacked, or as soon as the cluster's process has ended.</summary>
    private static async Task WaitAsync(string what, Func<Task<string?>> lacking, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, TimeProvider.System);
        while (await lacking() is { } reason)
        {
            await LocalCluster.ThrowIfEndedAsync(cancellationToken);
            if (limit.IsCancellationRequested)
            {
                throw new CommandException($"waited {Patience.TotalSeconds:F0} s for {what}: {reason} (log: {LocalCluster.LogFile})");
            }

            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }
}
