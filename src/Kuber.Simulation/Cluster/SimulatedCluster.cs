using Kuber.Client.Controllers;
using Kuber.Controllers;
using Kuber.Scheduler;
using Kuber.Simulation.Checks;
using Kuber.Simulation.Disk;
using Kuber.Simulation.Network;
using Kuber.Simulation.Scheduling;
using Microsoft.Extensions.Logging;

namespace Kuber.Simulation.Cluster;

/// <summary>The cluster: API server, controllers, scheduler and the kubelet of each node, each a process of the simulator.</summary>
internal sealed class SimulatedCluster
{
    private const string AuthorityText = "-----BEGIN CERTIFICATE-----\nc2ltdWxhdGlvbg==\n-----END CERTIFICATE-----\n";

    public SimulatedCluster(SimulationOptions options)
    {
        Options = options;
        Simulator = new(Seeds.Of(options.Seed, 1));
        Simulator.Trace.Sink = options.TraceSink;
        Network = new(Simulator, new Random(Seeds.Of(options.Seed, 2)));
        Loggers = new SimulationLoggers(Simulator);
        History = new(Simulator);
        var disk = new SimulatedDisk(Simulator, new Random(Seeds.Of(options.Seed, 3))) { Lies = options.Hooks.DiskLies };
        Server = new(Simulator, Network, disk, History, options, Loggers);
        Controllers = new(this, "controllers", 11, RunControllersAsync);
        Scheduler = new(this, "scheduler", 12, (process, client, informers, seed) =>
            new SchedulerRunner(new(client, informers, process.Clock, new Random(seed), Loggers)).RunAsync(CancellationToken.None));
        Nodes = new(this);
    }

    public SimulationOptions Options { get; }

    public Simulator Simulator { get; }

    public SimulatedNetwork Network { get; }

    public StoreHistory History { get; }

    public ILoggerFactory Loggers { get; }

    public SimulatedServer Server { get; }

    public SimulatedComponent Controllers { get; }

    public SimulatedComponent Scheduler { get; }

    /// <summary>The nodes.</summary>
    public SimulatedNodes Nodes { get; }

    /// <summary>Starts everything.</summary>
    public void Start()
    {
        Server.Start();
        Controllers.Start();
        Scheduler.Start();
    }

    private Task RunControllersAsync(SimulatedProcess process, Client.IApiClient client, Client.Informers.InformerFactory informers, int seed)
    {
        var context = new ControllerContext(client, informers, process.Clock, new Random(seed ^ 1), Loggers)
        {
            Settings = new() { RootCaPem = AuthorityText, ClusterCidrs = ["10.0.0.0/8"], NodeEvictionRate = 1 },
        };
        var chosen = BuiltInControllers.Select(["*", .. Options.Hooks.DisabledControllers.Select(static name => "-" + name)]);
        return new ControllerManager(chosen, context).RunAsync(CancellationToken.None);
    }
}
