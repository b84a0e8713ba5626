using System.Net;
using Kuber.ApiServer.Registry;
using Kuber.Store;
using Kuber.Store.Backups;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kuber.ApiServer;

/// <summary>What an API server is made of. Everything that varies from run to run comes in here.</summary>
public sealed record ApiServerOptions
{
    /// <summary>Where objects are kept. The server does not dispose of it.</summary>
    public required IStore Store { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The clock that certificates are made and judged by; null for <see cref="Clock"/>. Clients judge them by real time.</summary>
    public TimeProvider? CertificateClock { get; init; }

    /// <summary>Looks at every request over the network; null for nobody.</summary>
    public Interception.IRequestInterceptor? Interceptor { get; init; }

    /// <summary>The source of uids and generated names. The server guards it against concurrent use.</summary>
    public required Random Random { get; init; }

    /// <summary>Where logs go.</summary>
    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;

    /// <summary>The folder of keys and certificates; made at the first start. Empty: keys live in memory only.</summary>
    public string PkiDirectory { get; init; } = "";

    /// <summary>The address to listen on.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port to listen on; 0 for any free one.</summary>
    public int HttpsPort { get; init; } = 6443;

    /// <summary>The address by which pods and other hosts reach the server; null: found from the host's default route.</summary>
    public IPAddress? AdvertiseAddress { get; init; }

    /// <summary>Further names and addresses for the serving certificate.</summary>
    public IReadOnlyList<string> ServingNames { get; init; } = [];

    /// <summary>The range of cluster IPs, such as <c>10.96.0.0/12</c>.</summary>
    public string ServiceCidr { get; init; } = "10.96.0.0/12";

    /// <summary>The first port of the range of node ports.</summary>
    public int NodePortFirst { get; init; } = 30000;

    /// <summary>The last port of the range of node ports.</summary>
    public int NodePortLast { get; init; } = 32767;

    /// <summary>The features that are on.</summary>
    public FeatureGates FeatureGates { get; init; } = FeatureGates.Default;

    /// <summary>How long an event lives after it was last written.</summary>
    public TimeSpan EventTtl { get; init; } = KeyLifetimes.Events;

    /// <summary>Whether the server answers <c>metrics.k8s.io</c>, from what kubelets say when someone asks.</summary>
    public bool ServeResourceMetrics { get; init; }

    /// <summary>Makes the backups that an administrator asks the server for; null: it makes none.</summary>
    public BackupSource? Backup { get; init; }

    /// <summary>Keeps who changed what; null: the server keeps no history.</summary>
    public History.HistorySource? History { get; init; }

    /// <summary>The other parts of the control plane, which <c>componentstatuses</c> tells of.</summary>
    public IReadOnlyList<Components.ComponentProbe> Components { get; init; } = [];

    /// <summary>How the server reaches kubelets.</summary>
    public KubeletClientOptions Kubelet { get; init; } = new();

    /// <summary>The issuer of ServiceAccount tokens.</summary>
    public string ServiceAccountIssuer { get; init; } = "https://kubernetes.default.svc.cluster.local";

    /// <summary>Admission plugins to leave out, by name.</summary>
    public IReadOnlyList<string> DisabledAdmissionPlugins { get; init; } = [];

    /// <summary>Answers webhooks in this process; null: all are reached over the network.</summary>
    public Admission.Webhooks.IWebhookBackend? Webhooks { get; init; }

    /// <summary>Static bearer tokens and the users they stand for.</summary>
    public IReadOnlyDictionary<string, Authentication.UserInfo> StaticTokens { get; init; } = new Dictionary<string, Authentication.UserInfo>();
}
