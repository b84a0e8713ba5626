using System.Net;
using Kuber.ApiServer;
using Kuber.Store.Etcd;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kuber.Cluster;

/// <summary>What a control plane in this process is made of.</summary>
/// <param name="StoreFile">The file of the embedded store; not used with etcd.</param>
/// <param name="PkiFolder">The folder of keys and certificates.</param>
internal sealed record ControlPlaneOptions(string StoreFile, string PkiFolder)
{
    /// <summary>How to reach etcd, which several control planes may share; null for the embedded store.</summary>
    public EtcdStoreOptions? Etcd { get; init; }

    /// <summary>The address to listen on.</summary>
    public IPAddress BindAddress { get; init; } = IPAddress.Any;

    /// <summary>The port to listen on; 0 for any free one.</summary>
    public int HttpsPort { get; init; } = ClusterDefaults.ApiPort;

    /// <summary>The range of cluster IPs.</summary>
    public string ServiceCidr { get; init; } = ClusterDefaults.ServiceCidr;

    /// <summary>The range that nodes get their pod networks from.</summary>
    public string ClusterCidr { get; init; } = ClusterDefaults.ClusterCidr;

    /// <summary>The address by which pods and other hosts reach the server; null: found from the host's default route.</summary>
    public IPAddress? AdvertiseAddress { get; init; }

    /// <summary>Further names and addresses for the serving certificate.</summary>
    public IReadOnlyList<string> ServingNames { get; init; } = [];

    /// <summary>Whether the scheduler runs.</summary>
    public bool Scheduler { get; init; } = true;

    /// <summary>Whether the controllers run.</summary>
    public bool Controllers { get; init; } = true;

    /// <summary>Whether the API server answers <c>metrics.k8s.io</c>, which <c>kubectl top</c> and autoscalers ask.</summary>
    public bool ResourceMetrics { get; init; }

    /// <summary>The EncryptionConfiguration by which values are kept at rest; empty for a key file of the cluster's own, which encrypts Secrets.</summary>
    public string EncryptionConfigurationFile { get; init; } = "";

    /// <summary>The folder of scheduled backups; empty for none.</summary>
    public string BackupFolder { get; init; } = "";

    /// <summary>How often a scheduled backup is made.</summary>
    public TimeSpan BackupInterval { get; init; } = ClusterDefaults.BackupInterval;

    /// <summary>How many scheduled backups are kept.</summary>
    public int BackupKeep { get; init; } = ClusterDefaults.BackupKeep;

    /// <summary>The features of the API server that are on.</summary>
    public FeatureGates FeatureGates { get; init; } = FeatureGates.Default;

    /// <summary>How long it is kept who changed what; zero for no history.</summary>
    public TimeSpan HistoryWindow { get; init; } = TimeSpan.FromDays(1);

    /// <summary>The most bytes of the history.</summary>
    public long HistoryBytes { get; init; } = 256 << 20;

    /// <summary>How long an event lives after it was last written.</summary>
    public TimeSpan EventTtl { get; init; } = ClusterDefaults.EventTtl;

    /// <summary>Where logs go.</summary>
    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;
}
