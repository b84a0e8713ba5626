using Kuber.Client.Informers;
using Kuber.Dns.Server;
using Kuber.Dns.Zones;
using Kuber.Kubelet;
using Kuber.Network.Nftables;
using Kuber.Network.Pods;
using Kuber.Network.Proxy;

namespace Kuber.Cluster;

/// <summary>The node part: pod network, service proxy, DNS and kubelet in this process, on one set of informers.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly LibNftables nftables = new();
    private readonly NodeOptions options;
    private readonly InformerFactory informers;
    private readonly InformerZoneSource zones;
    private readonly PodNetwork network;
    private readonly ServiceProxy proxy;
    private readonly KubeletRunner kubelet;

    /// <summary>Composes the node; nothing runs before <see cref="RunAsync"/>.</summary>
    /// <exception cref="NftablesException">nftables is not installed.</exception>
    public Node(NodeOptions options)
    {
        this.options = options;
        informers = new(options.NetworkClient, TimeProvider.System, ControlPlane.NewRandom(), options.Loggers);
        string[] local = [options.DnsAddress.ToString()];
        network = new(informers, nftables, NetworkOptions(options.NodeName, options.ClusterCidr, options.DnsAddress.ToString()), options.Loggers);
        proxy = new(informers, nftables, new(options.NodeName, options.ClusterCidr) { LocalAddresses = local }, TimeProvider.System, options.Loggers);
        zones = new(informers);
        kubelet = new(new()
        {
            NodeName = options.NodeName,
            Client = options.Client,
            Informers = informers,
            CriSocket = options.RuntimeSocket,
            RootDirectory = options.KubeletFolder,
            ClusterDns = local,
            ClusterDomain = options.Domain,
            NodeIPs = options.NodeIPs,
            Port = options.KubeletPort,
            ServingCertificate = options.ServingCertificate,
            ClientAuthorities = options.ClientAuthorities,
            Random = ControlPlane.NewRandom(),
            Loggers = options.Loggers,
        });
    }

    /// <summary>The settings of the pod network, by which it is also taken away.</summary>
    public static PodNetworkOptions NetworkOptions(string nodeName, string clusterCidr, string dnsAddress) =>
        new(nodeName, clusterCidr) { LocalAddresses = [dnsAddress] };

    /// <summary>Runs until cancelled. Containers, rules and addresses stay, so that pods go on.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // One part that fails ends the others: a node without its proxy or DNS is none.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        List<Task> parts =
        [
            informers.RunAsync(stop.Token),
            network.RunAsync(stop.Token),
            proxy.RunAsync(stop.Token),
            kubelet.RunAsync(stop.Token),
            ServeDnsAsync(stop.Token),
        ];
        var first = await Task.WhenAny(parts);
        await stop.CancelAsync();
        try
        {
            await Task.WhenAll(parts);
        }
        catch (OperationCanceledException)
        {
            // The parts that were still well.
        }

        cancellationToken.ThrowIfCancellationRequested();
        await first;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        kubelet.Dispose();
        nftables.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task ServeDnsAsync(CancellationToken cancellationToken)
    {
        await network.Prepared.WaitAsync(cancellationToken);
        await using DnsServer dns = new(zones, new(options.DnsAddress) { Domain = options.Domain }, TimeProvider.System, options.Loggers);
        await zones.WaitForSyncAsync(cancellationToken);
        await dns.RunAsync(cancellationToken);
    }
}
