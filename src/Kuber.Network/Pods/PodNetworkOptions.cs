namespace Kuber.Network.Pods;

/// <summary>What the pod network of a node depends on.</summary>
/// <param name="NodeName">The node.</param>
/// <param name="ClusterCidr">The addresses of all pods.</param>
public sealed record PodNetworkOptions(string NodeName, string ClusterCidr)
{
    /// <summary>Where the CNI configuration goes.</summary>
    public string ConfigFolder { get; init; } = "/etc/cni/net.d";

    /// <summary>Where host-local keeps the addresses it gave away.</summary>
    public string StateFolder { get; init; } = "/var/lib/cni/networks";

    /// <summary>The bridge of this node's pods.</summary>
    public string Bridge { get; init; } = CniConfiguration.Bridge;

    /// <summary>The largest packet, in bytes.</summary>
    public int Mtu { get; init; } = 1500;

    /// <summary>Addresses that the node answers itself, such as the cluster IP of DNS; put on the loopback device.</summary>
    public IReadOnlyList<string> LocalAddresses { get; init; } = [];
}
