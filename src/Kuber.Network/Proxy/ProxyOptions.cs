namespace Kuber.Network.Proxy;

/// <summary>What the service proxy of a node depends on.</summary>
/// <param name="NodeName">The node: its own endpoints count as local.</param>
/// <param name="ClusterCidr">The addresses of all pods; traffic from elsewhere to a cluster IP is masqueraded.</param>
public sealed record ProxyOptions(string NodeName, string ClusterCidr)
{
    /// <summary>Cluster IPs that this node answers itself, such as that of DNS; they get no rules.</summary>
    public IReadOnlyList<string> LocalAddresses { get; init; } = [];
}
