using System.CommandLine;
using System.Diagnostics;
using System.Net;
using Kuber.ApiServer;
using Kuber.Cluster;

namespace Kuber.Commands;

/// <summary><c>kuber server</c>: the control plane alone, without root and without a node.</summary>
internal static class ServerCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var dataDir = new Option<DirectoryInfo>("--data-dir") { Description = "The folder of the data; made where it is missing.", Required = true };
        var port = CommonOptions.HttpsPort();
        var address = CommonOptions.BindAddress();
        var serviceCidr = CommonOptions.ServiceCidr();
        var clusterCidr = CommonOptions.ClusterCidr();
        var storage = new StorageOptions();
        var advertise = CommonOptions.AdvertiseAddress();
        var scheduler = new Option<bool>("--scheduler") { Description = "Run the scheduler.", DefaultValueFactory = _ => true };
        var controllers = new Option<bool>("--controllers") { Description = "Run the controllers.", DefaultValueFactory = _ => true };
        var metrics = new Option<bool>("--resource-metrics") { Description = "Answer metrics.k8s.io, from what the kubelets say when someone asks." };
        var gates = CommonOptions.FeatureGates();
        var verbosity = CommonOptions.LogLevel();
        var command = new Command("server", "Run the control plane alone, without root and without a node.")
        {
            dataDir, port, address, advertise, serviceCidr, clusterCidr, scheduler, controllers, metrics, gates, verbosity,
        };
        storage.AddTo(command);
        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(async () =>
        {
            using var loggers = Logging.Create(result.GetValue(verbosity));
            var folder = result.GetRequiredValue(dataDir).FullName;
            await RunAsync(
                storage.Apply(result, new(Path.Combine(folder, "store.db"), Path.Combine(folder, "pki"))
                {
                    BindAddress = IPAddress.Parse(result.GetRequiredValue(address)),
                    AdvertiseAddress = result.GetRequiredValue(advertise) is { Length: > 0 } given ? IPAddress.Parse(given) : null,
                    ServingNames = result.GetRequiredValue(advertise) is { Length: > 0 } name ? [name] : [],
                    HttpsPort = result.GetValue(port),
                    ServiceCidr = result.GetRequiredValue(serviceCidr),
                    ClusterCidr = result.GetRequiredValue(clusterCidr),
                    Scheduler = result.GetValue(scheduler),
                    Controllers = result.GetValue(controllers),
                    ResourceMetrics = result.GetValue(metrics),
                    FeatureGates = FeatureGates.Parse(result.GetRequiredValue(gates)),
                    Loggers = loggers,
                }),
                Path.Combine(folder, "admin.conf"),
                cancellationToken);
        }));
        return command;
    }

    private static async Task RunAsync(ControlPlaneOptions options, string kubeconfig, CancellationToken cancellationToken)
    {
        var started = Process.GetCurrentProcess().StartTime.ToUniversalTime();
        using ShutdownSignals signals = new(cancellationToken);
        await using var plane = await ControlPlane.StartAsync(options, signals.Token);
        plane.Server.WriteKubeconfig(kubeconfig, "kubernetes-admin", "system:masters");
        Console.WriteLine($"ready in {(TimeProvider.System.GetUtcNow() - started).TotalMilliseconds:F0} ms");
        await signals.WaitAsync();
    }
}
