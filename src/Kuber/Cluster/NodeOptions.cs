using System.Net;
using System.Security.Cryptography.X509Certificates;
using Kuber.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kuber.Cluster;

/// <summary>What the node part of this process is made of.</summary>
/// <param name="NodeName">The name of the node.</param>
/// <param name="Client">The API server, as user <c>system:node:NAME</c>, for the kubelet.</param>
/// <param name="NetworkClient">The API server as a user who may read all Nodes, Namespaces, Services and EndpointSlices, for pod network, service proxy and DNS.</param>
internal sealed record NodeOptions(string NodeName, IApiClient Client, IApiClient NetworkClient)
{
    /// <summary>The socket of the container runtime.</summary>
    public string RuntimeSocket { get; init; } = "/run/containerd/containerd.sock";

    /// <summary>Where the kubelet keeps volumes and the state of pods.</summary>
    public string KubeletFolder { get; init; } = Kubelet.KubeletOptions.StandardRoot;

    /// <summary>The addresses of pods.</summary>
    public string ClusterCidr { get; init; } = ClusterDefaults.ClusterCidr;

    /// <summary>The cluster IP of DNS.</summary>
    public IPAddress DnsAddress { get; init; } = IPAddress.Parse(ClusterDefaults.DnsAddress);

    /// <summary>The domain of the cluster.</summary>
    public string Domain { get; init; } = ClusterDefaults.Domain;

    /// <summary>The addresses of the node; empty to take that of the default route.</summary>
    public IReadOnlyList<string> NodeIPs { get; init; } = [];

    /// <summary>The port of the kubelet's server.</summary>
    public int KubeletPort { get; init; } = 10250;

    /// <summary>The kubelet's serving certificate; null to make a self-signed one.</summary>
    public X509Certificate2? ServingCertificate { get; init; }

    /// <summary>The authorities whose client certificates the kubelet accepts.</summary>
    public X509Certificate2Collection ClientAuthorities { get; init; } = [];

    /// <summary>Where logs go.</summary>
    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;
}
