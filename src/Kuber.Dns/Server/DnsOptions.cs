using System.Net;

namespace Kuber.Dns.Server;

/// <summary>Where DNS listens, and where it asks for names outside of the cluster.</summary>
/// <param name="Address">The address to listen on, for UDP and TCP.</param>
public sealed record DnsOptions(IPAddress Address)
{
    /// <summary>The port; 0 for any free one (in tests).</summary>
    public int Port { get; init; } = 53;

    /// <summary>The domain of the cluster.</summary>
    public string Domain { get; init; } = "cluster.local";

    /// <summary>Servers for names outside; null to take those of <c>/etc/resolv.conf</c>.</summary>
    public IReadOnlyList<IPEndPoint>? Upstreams { get; init; }

    /// <summary>How long one upstream may take before the next is asked.</summary>
    public TimeSpan UpstreamTimeout { get; init; } = TimeSpan.FromSeconds(2);
}
