using Kuber.ApiServer.Registry;

namespace Kuber.Cluster;

/// <summary>Addresses, names and places that the parts of a cluster agree on. The places are upstream's.</summary>
internal static class ClusterDefaults
{
    /// <summary>The addresses of pods.</summary>
    public const string ClusterCidr = "10.244.0.0/16";

    /// <summary>The addresses of services.</summary>
    public const string ServiceCidr = "10.96.0.0/12";

    /// <summary>The cluster IP of DNS, which every node answers itself.</summary>
    public const string DnsAddress = "10.96.0.10";

    /// <summary>The domain of the cluster.</summary>
    public const string Domain = "cluster.local";

    /// <summary>The port of the API server.</summary>
    public const int ApiPort = 6443;

    /// <summary>The kubeconfig of the administrator.</summary>
    public const string AdminKubeconfig = "/etc/kubernetes/admin.conf";

    /// <summary>Keys and certificates.</summary>
    public const string PkiFolder = "/etc/kubernetes/pki";

    /// <summary>What Kuber itself keeps.</summary>
    public const string StateFolder = "/var/lib/kuber";

    /// <summary>The context that is merged into the user's kubeconfig.</summary>
    public const string Context = "kuber";

    /// <summary>The key file by which Secrets are encrypted at rest, in the folder of keys and certificates.</summary>
    public const string EncryptionFile = "encryption.yaml";

    /// <summary>The folder of the history of changes, beside the store's file.</summary>
    public const string HistoryFolder = "history";

    /// <summary>How many scheduled backups are kept.</summary>
    public const int BackupKeep = 28;

    /// <summary>How long an event lives after it was last written.</summary>
    public static TimeSpan EventTtl => KeyLifetimes.Events;

    /// <summary>How often a scheduled backup is made.</summary>
    public static readonly TimeSpan BackupInterval = TimeSpan.FromHours(6);
}
