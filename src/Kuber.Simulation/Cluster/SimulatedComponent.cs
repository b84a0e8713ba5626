using Kuber.Client;
using Kuber.Client.Informers;
using Kuber.Simulation.Network;
using Kuber.Simulation.Scheduling;

namespace Kuber.Simulation.Cluster;

/// <summary>A part of the cluster that is a process of its own: it can be killed and started again.</summary>
internal sealed class SimulatedComponent(SimulatedCluster cluster, string name, int number, Func<SimulatedProcess, IApiClient, InformerFactory, int, Task> run)
{
    private int lives;

    public string Name => name;

    /// <summary>The process of the present life; null while it is down.</summary>
    public SimulatedProcess? Process { get; private set; }

    /// <summary>The informers of the present life.</summary>
    public InformerFactory? Informers { get; private set; }

    /// <summary>Starts it.</summary>
    public void Start()
    {
        if (Process is not null)
        {
            return;
        }

        var life = lives++;
        var process = new SimulatedProcess(cluster.Simulator, name, (number * 100_000) + life);
        process.Died += () =>
        {
            Process = null;
            Informers = null;
            cluster.Network.BreakAll(process, "the client has gone");
        };
        var seed = Seeds.Of(cluster.Options.Seed, number, life);
        var client = cluster.Options.Hooks.Client(name, new SimulatedClient(cluster.Network, process, cluster.Server, name));
        var informers = new InformerFactory(client, process.Clock, new Random(seed), cluster.Loggers);
        (Process, Informers) = (process, informers);
        process.Run(async () =>
        {
            var running = run(process, client, informers, seed);
            await Task.WhenAll(running, informers.RunAsync(CancellationToken.None));
        });
    }
}
