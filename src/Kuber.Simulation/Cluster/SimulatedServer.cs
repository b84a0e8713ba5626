using Kuber.ApiServer;
using Kuber.Simulation.Checks;
using Kuber.Simulation.Disk;
using Kuber.Simulation.Network;
using Kuber.Simulation.Scheduling;
using Microsoft.Extensions.Logging;

namespace Kuber.Simulation.Cluster;

/// <summary>The API server with its store. After a crash it comes up again from the disk.</summary>
internal sealed class SimulatedServer
{
    private readonly Simulator simulator;
    private readonly SimulatedNetwork network;
    private readonly SimulationOptions options;
    private readonly ILoggerFactory loggers;
    private int lives;

    public SimulatedServer(Simulator simulator, SimulatedNetwork network, SimulatedDisk disk, StoreHistory history, SimulationOptions options, ILoggerFactory loggers)
    {
        (this.simulator, this.network, this.options, this.loggers) = (simulator, network, options, loggers);
        (Disk, History) = (disk, history);
    }

    public SimulatedDisk Disk { get; }

    public StoreHistory History { get; }

    /// <summary>The process of the present life; null while it is down.</summary>
    public SimulatedProcess? Process { get; private set; }

    /// <summary>The server that answers; null while there is none.</summary>
    public ServerIncarnation? Current { get; private set; }

    /// <summary>Starts it, where it does not run: two at a time would both write to the disk.</summary>
    public void Start()
    {
        if (Process is not null)
        {
            return;
        }

        var process = new SimulatedProcess(simulator, "apiserver", 1000 + lives);
        Process = process;
        var life = lives++;
        process.Died += () =>
        {
            Current = null;
            Process = null;
            Disk.Crash();
            network.BreakAll(e => e.Server == process, "connection reset by peer");
        };
        process.Run(() => RunAsync(process, life));
    }

    private async Task RunAsync(SimulatedProcess process, int life)
    {
        var disk = await DiskStore.OpenAsync(process, Disk, History);
        var store = new AcknowledgedStore(options.Hooks.Store(disk), History, simulator);
        var core = new ApiServerCore(new()
        {
            Store = store,
            Clock = process.Clock,
            Random = new Random(Seeds.Of(options.Seed, 100, life)),
            Loggers = loggers,
            DisabledAdmissionPlugins = options.Hooks.DisabledAdmissionPlugins,
        });
        while (true)
        {
            try
            {
                await core.StartAsync(CancellationToken.None);
                break;
            }
            catch (Exception exception) when (exception is Store.StoreUnavailableException or Machinery.Errors.StatusException)
            {
                // As a server does that cannot start: it ends, and is started again.
                simulator.Trace.Add(simulator.Ticks, "apiserver", "cannot start: " + exception.Message);
                simulator.After(TimeSpan.FromSeconds(1), simulator.World, Start);
                process.Kill();
                return;
            }
        }

        simulator.Trace.Add(simulator.Ticks, "apiserver", "serves");
        Current = new(process, core, options.Hooks.ServerClient);
    }
}
