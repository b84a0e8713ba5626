using System.Security.Cryptography.X509Certificates;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Client.Informers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kuber.Kubelet;

/// <summary>What a kubelet works with. Every path can be moved, so that several kubelets run on one machine.</summary>
public sealed record KubeletOptions
{
    /// <summary>The standard place of volumes and the state of pods.</summary>
    public const string StandardRoot = "/var/lib/kubelet";

    /// <summary>The standard place of the logs of containers.</summary>
    public const string StandardPodLogs = "/var/log/pods";

    /// <summary>The standard place of links to the logs of containers.</summary>
    public const string StandardContainerLogs = "/var/log/containers";

    /// <summary>The name of the node.</summary>
    public required string NodeName { get; init; }

    /// <summary>The API server, as user <c>system:node:NAME</c>.</summary>
    public required IApiClient Client { get; init; }

    /// <summary>Shared informers of the process; null where the kubelet runs by itself and watches only its own node's objects.</summary>
    public IInformerFactory? Informers { get; init; }

    /// <summary>The Unix socket of the container runtime.</summary>
    public string CriSocket { get; init; } = "/run/containerd/containerd.sock";

    /// <summary>Where volumes and the state of pods are kept.</summary>
    public string RootDirectory { get; init; } = StandardRoot;

    /// <summary>Where the runtime writes the logs of containers.</summary>
    public string PodLogsDirectory { get; init; } = StandardPodLogs;

    /// <summary>Where links to the logs of containers stand; empty for none.</summary>
    public string ContainerLogsDirectory { get; init; } = StandardContainerLogs;

    /// <summary>The directory whose files the server shows at <c>/logs/</c>.</summary>
    public string NodeLogsDirectory { get; init; } = "/var/log";

    /// <summary>The directory of static pods; empty for none.</summary>
    public string StaticPodDirectory { get; init; } = "";

    /// <summary>The addresses of the cluster's DNS servers.</summary>
    public IReadOnlyList<string> ClusterDns { get; init; } = [];

    /// <summary>The domain of the cluster.</summary>
    public string ClusterDomain { get; init; } = "cluster.local";

    /// <summary>The resolv.conf that pods get with the DNS policy <c>Default</c>.</summary>
    public string ResolvConf { get; init; } = "/etc/resolv.conf";

    /// <summary>The addresses of the node, primary first; empty to take that of the default route.</summary>
    public IReadOnlyList<string> NodeIPs { get; init; } = [];

    /// <summary>The host name in the node's addresses; empty for the node's name.</summary>
    public string Hostname { get; init; } = "";

    /// <summary>The labels the node registers with, besides those of operating system and architecture.</summary>
    public ApiMap<string> NodeLabels { get; init; }

    /// <summary>The taints the node registers with.</summary>
    public ApiList<Taint> RegisterWithTaints { get; init; }

    /// <summary>The provider's id of the node.</summary>
    public string ProviderId { get; init; } = "";

    /// <summary>The port of the kubelet's HTTPS server; 0 for any, negative for none.</summary>
    public int Port { get; init; } = 10250;

    /// <summary>The address the server listens on.</summary>
    public string BindAddress { get; init; } = "0.0.0.0";

    /// <summary>The server's certificate; null to make a self-signed one.</summary>
    public X509Certificate2? ServingCertificate { get; init; }

    /// <summary>The authorities whose client certificates the server accepts.</summary>
    public X509Certificate2Collection ClientAuthorities { get; init; } = [];

    /// <summary>The driver of cgroups. Only <c>cgroupfs</c>.</summary>
    public string CgroupDriver { get; init; } = "cgroupfs";

    /// <summary>The cgroup under which the kubelet makes <c>kubepods</c>.</summary>
    public string CgroupRoot { get; init; } = "/";

    /// <summary>How many pods the node takes.</summary>
    public int MaxPods { get; init; } = 110;

    /// <summary>What of the node's resources is kept from pods.</summary>
    public ApiMap<Quantity> Reserved { get; init; }

    /// <summary>The version the node reports.</summary>
    public string KubeletVersion { get; init; } = "v1.36.2";

    /// <summary>How often the lease is renewed.</summary>
    public TimeSpan LeaseRenewInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often an unchanged node status is reported.</summary>
    public TimeSpan NodeStatusReportInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often an everything-listing relist happens although the runtime's events told of no change.</summary>
    public TimeSpan RelistInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A container's log file is rotated beyond this size.</summary>
    public long ContainerLogMaxBytes { get; init; } = 10 << 20;

    /// <summary>How many log files a container keeps.</summary>
    public int ContainerLogMaxFiles { get; init; } = 5;

    /// <summary>How often the sizes of logs are looked at.</summary>
    public TimeSpan ContainerLogMonitorInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How full the image file system may be, in percent, before unused images are removed.</summary>
    public int ImageGcHighThresholdPercent { get; init; } = 85;

    /// <summary>Until how full it is, in percent, unused images are removed then.</summary>
    public int ImageGcLowThresholdPercent { get; init; } = 80;

    /// <summary>How long an image stays at least.</summary>
    public TimeSpan ImageMinimumGcAge { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often unused images are looked for.</summary>
    public TimeSpan ImageGcInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often containers that restarts left behind are removed.</summary>
    public TimeSpan ContainerGcInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The source of jitter.</summary>
    public Random Random { get; init; } = new(Environment.ProcessId);

    /// <summary>Where logs go.</summary>
    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;
}
