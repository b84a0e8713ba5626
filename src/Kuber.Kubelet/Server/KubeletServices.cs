using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using Kuber.Kubelet.Cgroups;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Logs;
using Kuber.Kubelet.Nodes;
using Kuber.Kubelet.Pods;
using Kuber.Kubelet.Stats;
using Kuber.Machinery.Streaming;

namespace Kuber.Kubelet.Server;

/// <summary>Composes the kubelet's server: the list of its handlers is here.</summary>
internal sealed class KubeletServices(KubeletOptions options, IContainerRuntime runtime, RuntimeObserver observer, RuntimeEvents events, PodWorkers workers, CgroupManager cgroups, KubeletPaths paths, NodeFacts facts)
{
    /// <summary>A server that does not listen yet.</summary>
    public KubeletServer CreateServer()
    {
        var reader = new CgroupReader(CgroupManager.Mount, facts.UnifiedCgroups, options.Clock);
        var stats = new StatsReader(workers, cgroups, reader);
        IReadOnlyList<IKubeletHandler> handlers =
        [
            new LogsHandler(new ContainerLogs(workers, runtime, events, options.Clock), options.Clock),
            new StreamHandler(workers, observer, runtime, RuntimeStreams()),
            new RunHandler(workers, observer, runtime),
            new PodsHandler(workers, runtime),
            new StatsHandler(new SummaryBuilder(new StatsSampler(stats, options.Clock), reader, runtime, paths, options.NodeName, options.Clock)),
            new MetricsHandler(stats, new KubeletMetrics(workers, options.NodeName, options.KubeletVersion), new ContainerMetrics(reader, options.Clock)),
            new NodeLogsHandler(options.NodeLogsDirectory),
        ];
        var pipeline = new KubeletPipeline(
            new KubeletAuthenticator(options.Client, options.ClientAuthorities, options.Clock),
            new KubeletAuthorizer(options.Client, options.NodeName, options.Clock),
            handlers,
            options.Loggers.CreateLogger("Kuber.Kubelet.Server"));
        return new KubeletServer(options, pipeline, facts.IPs);
    }

    /// <summary>The runtime streams on this machine, to whoever has the address that it gave out once.</summary>
    [SuppressMessage("Security", "CA5359", Justification = "A runtime that streams over TLS signs for itself; the secret is the address.")]
    private static UpgradeClient RuntimeStreams() => new(new HttpMessageInvoker(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, _, _) => true },
    }));
}
