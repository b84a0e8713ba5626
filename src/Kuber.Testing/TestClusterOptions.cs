using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Metrics;
using Kuber.Testing.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kuber.Testing;

/// <summary>What a test's cluster is made of. The default: API server, scheduler and all controllers, no nodes, no network.</summary>
public sealed record TestClusterOptions
{
    /// <summary>The clock of all components; give a <see cref="Clocks.FakeClock"/> to move time by hand. Waits of tests always take real time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The seed of uids, generated names and jitter.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Which controllers run: <c>*</c> for all, a name for one more, <c>-name</c> for one less.</summary>
    public IReadOnlyList<string> Controllers { get; init; } = ["*"];

    /// <summary>Whether the scheduler runs.</summary>
    public bool Scheduler { get; init; } = true;

    /// <summary>Whether the API server also listens on HTTPS, on the loopback address.</summary>
    public bool Https { get; init; }

    /// <summary>The port of HTTPS; 0 for any free one.</summary>
    public int HttpsPort { get; init; }

    /// <summary>How many requests are kept in the record, the latest; 0 for none.</summary>
    public int RecordedRequests { get; init; } = 10_000;

    /// <summary>How many fake nodes the cluster starts with: <c>node-1</c>, <c>node-2</c> and so on.</summary>
    public int Nodes { get; init; }

    /// <summary>How the fake kubelets play a pod, unless a node has its own say.</summary>
    public Func<Pod, PodScript> Script { get; init; } = static _ => PodScript.Serves;

    /// <summary>The range of cluster IPs.</summary>
    public string ServiceCidr { get; init; } = "10.96.0.0/12";

    /// <summary>The networks that nodes get their pod networks from.</summary>
    public IReadOnlyList<string> ClusterCidrs { get; init; } = ["10.244.0.0/16"];

    /// <summary>Admission plugins to leave out, by name.</summary>
    public IReadOnlyList<string> DisabledAdmissionPlugins { get; init; } = [];

    /// <summary>Changes what the controllers know of the cluster, such as their grace periods.</summary>
    public Func<ControllerSettings, ControllerSettings> Settings { get; init; } = static settings => settings;

    /// <summary>Metrics of a monitoring system, for autoscalers; null for none.</summary>
    public ICustomMetrics? CustomMetrics { get; init; }

    /// <summary>How long a wait takes before it fails, where it is not told otherwise.</summary>
    public TimeSpan WaitTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Where the components log.</summary>
    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;
}
