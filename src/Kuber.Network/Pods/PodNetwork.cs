using Kuber.Api.Core.V1;
using Kuber.Client.Informers;
using Kuber.Machinery.Concurrency;
using Kuber.Machinery.Processes;
using Kuber.Network.Nftables;
using Microsoft.Extensions.Logging;

namespace Kuber.Network.Pods;

/// <summary>
/// The pod network of a node: kernel settings, masquerading of what leaves the cluster, the CNI configuration once the node
/// has a pod range, and a route to the pod range of every other node (for nodes on one layer-2 network).
/// </summary>
public sealed partial class PodNetwork
{
    private const string Table = "kuber-pods";
    private readonly IInformer<Node> nodes;
    private readonly INftables nftables;
    private readonly PodNetworkOptions options;
    private readonly ILogger logger;
    private readonly AsyncSignal wake = new();
    private readonly Dictionary<string, string> routes = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource prepared = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string written = "";

    /// <summary>The network on the shared informers of a process; must be made before they start.</summary>
    public PodNetwork(IInformerFactory informers, INftables nftables, PodNetworkOptions options, ILoggerFactory loggers)
    {
        nodes = informers.For<Node>();
        nodes.AddHandler(OnNode);
        this.nftables = nftables;
        this.options = options;
        logger = loggers.CreateLogger<PodNetwork>();
    }

    /// <summary>Completes when kernel settings, masquerading and local addresses are there.</summary>
    public Task Prepared => prepared.Task;

    /// <summary>Completes when the CNI configuration is there.</summary>
    public Task Ready => ready.Task;

    /// <summary>Runs until cancelled. Pods keep their network when it stops.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await PrepareHostAsync(cancellationToken);
        prepared.TrySetResult();
        await nodes.WaitForSyncAsync(cancellationToken);
        while (!cancellationToken.IsCancellationRequested)
        {
            await wake.WaitAsync(cancellationToken);
            try
            {
                await ReconcileAsync(cancellationToken);
            }
            catch (Exception e) when (e is ProcessFailedException or IOException)
            {
                LogFailed(logger, e.Message);
            }
        }
    }

    /// <summary>Takes away what the network made: bridge, configuration, masquerading and local addresses.</summary>
    public static async Task RemoveAsync(INftables nftables, PodNetworkOptions options, CancellationToken cancellationToken)
    {
        nftables.Run($"add table ip {Table}\ndelete table ip {Table}\n");
        // The pods' ends of the cables go with their namespaces, which the kernel takes down when it has time.
        var ports = $"/sys/class/net/{options.Bridge}/brif";
        foreach (var port in Directory.Exists(ports) ? Directory.GetFileSystemEntries(ports) : [])
        {
            await ProcessRunner.RunAsync("ip", ["link", "delete", Path.GetFileName(port)], cancellationToken);
        }

        await ProcessRunner.RunAsync("ip", ["link", "delete", options.Bridge], cancellationToken);
        foreach (var address in options.LocalAddresses)
        {
            await ProcessRunner.RunAsync("ip", ["address", "delete", address + "/32", "dev", "lo"], cancellationToken);
        }

        File.Delete(Path.Combine(options.ConfigFolder, CniConfiguration.FileName));
        var state = Path.Combine(options.StateFolder, "kuber");
        if (Directory.Exists(state))
        {
            Directory.Delete(state, recursive: true);
        }
    }

    private void OnNode(InformerEvent<Node> change)
    {
        if (change.Old is null || change.New is null || change.Old.Spec.PodCIDR != change.New.Spec.PodCIDR || InternalIP(change.Old) != InternalIP(change.New))
        {
            wake.Set();
        }
    }

    private async Task PrepareHostAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists("/proc/sys/net/bridge"))
        {
            await LoadModuleAsync("br_netfilter", cancellationToken);
        }

        Set("net/ipv4/ip_forward", "1");
        Set("net/ipv4/conf/all/route_localnet", "1");
        Set("net/bridge/bridge-nf-call-iptables", "1");
        foreach (var address in options.LocalAddresses)
        {
            await ProcessRunner.RunAsync("ip", ["address", "replace", address + "/32", "dev", "lo"], cancellationToken);
        }

        nftables.Run(
            $$"""
            add table ip {{Table}}
            delete table ip {{Table}}
            table ip {{Table}} {
              chain postrouting {
                type nat hook postrouting priority srcnat; policy accept;
                ip saddr {{options.ClusterCidr}} ip daddr != {{options.ClusterCidr}} oifname != "{{options.Bridge}}" oifname != "lo" masquerade
              }
            }

            """);
    }

    /// <summary>Loads a kernel module; a kernel without modules, or without the program, has it built in or shows it when the setting is made.</summary>
    private static async Task LoadModuleAsync(string module, CancellationToken cancellationToken)
    {
        if (File.Exists("/sbin/modprobe") || File.Exists("/usr/sbin/modprobe"))
        {
            await ProcessRunner.RunAsync("modprobe", [module], cancellationToken);
        }
    }

    private async Task ReconcileAsync(CancellationToken cancellationToken)
    {
        var all = nodes.Lister.List();
        var self = all.FirstOrDefault(n => n.Metadata.Name == options.NodeName);
        if (self is not null && self.Spec.PodCIDR.Length > 0 && self.Spec.PodCIDR != written)
        {
            Directory.CreateDirectory(options.ConfigFolder);
            var file = Path.Combine(options.ConfigFolder, CniConfiguration.FileName);
            var temporary = Path.Combine(options.ConfigFolder, "." + CniConfiguration.FileName);
            await File.WriteAllTextAsync(temporary, CniConfiguration.Make(self.Spec.PodCIDR, options.Mtu, options.StateFolder, options.Bridge), cancellationToken);
            File.Move(temporary, file, overwrite: true);
            written = self.Spec.PodCIDR;
            ready.TrySetResult();
        }

        Dictionary<string, string> wanted = new(StringComparer.Ordinal);
        foreach (var node in all.Where(n => n.Metadata.Name != options.NodeName && n.Spec.PodCIDR.Length > 0))
        {
            if (InternalIP(node) is { Length: > 0 } address)
            {
                wanted[node.Spec.PodCIDR] = address;
            }
        }

        foreach (var (range, _) in routes.Where(r => !wanted.ContainsKey(r.Key)).ToList())
        {
            await ProcessRunner.RunAsync("ip", ["route", "delete", range], cancellationToken);
            routes.Remove(range);
        }

        foreach (var (range, gateway) in wanted.Where(r => routes.GetValueOrDefault(r.Key) != r.Value))
        {
            await ProcessRunner.RunOrThrowAsync("ip", ["route", "replace", range, "via", gateway], cancellationToken);
            routes[range] = gateway;
        }
    }

    private static string InternalIP(Node node) => node.Status.Addresses.Find(a => a.Type == "InternalIP")?.Address ?? "";

    private void Set(string setting, string value)
    {
        try
        {
            File.WriteAllText("/proc/sys/" + setting, value);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogSetting(logger, setting, e.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "the pod network could not be brought up to date: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);

    [LoggerMessage(2, LogLevel.Warning, "the kernel setting {Setting} could not be made: {Reason}")]
    private static partial void LogSetting(ILogger logger, string setting, string reason);
}
