using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Client;
using Kuber.Machinery.Errors;
using Kuber.Simulation.Cluster;
using Kuber.Simulation.Scheduling;

namespace Kuber.Simulation.Faults;

/// <summary>Lets things go wrong, one after the other, for as long as it is active; then puts everything right.</summary>
internal sealed class FaultPlan(SimulatedCluster cluster, Random random, IApiClient administrator)
{
    // A request of a process that has died may still be on its way for as long as a slow message takes.
    private const int ShortestOutage = 6;
    private readonly List<string> lostNodes = [];
    private int madeNodes;

    /// <summary>Whether things go wrong.</summary>
    public bool IsActive { get; private set; }

    /// <summary>How many things went wrong.</summary>
    public int Count { get; private set; }

    private Simulator Simulator => cluster.Simulator;

    private FaultKinds Kinds => cluster.Options.Faults;

    /// <summary>Lets things go wrong from now on.</summary>
    public void Begin()
    {
        IsActive = true;
        cluster.Network.LostRequests = Has(FaultKinds.Loss) ? random.Next(8) : 0;
        cluster.Network.LostAnswers = Has(FaultKinds.Loss) ? random.Next(8) : 0;
        cluster.Network.SlowMessages = Has(FaultKinds.Delay) ? random.Next(30) : 0;
        cluster.Server.Disk.SlowSyncs = Has(FaultKinds.Disk) ? random.Next(20) : 0;
        cluster.Server.Disk.FailingSyncs = Has(FaultKinds.Disk) ? random.Next(8) : 0;
    }

    /// <summary>Puts everything right.</summary>
    public void End()
    {
        IsActive = false;
        var network = cluster.Network;
        (network.LostRequests, network.LostAnswers, network.SlowMessages) = (0, 0, 0);
        (cluster.Server.Disk.SlowSyncs, cluster.Server.Disk.FailingSyncs) = (0, 0);
        foreach (var name in new[] { "controllers", "scheduler", "kubelets" })
        {
            network.Heal(name);
        }

        foreach (var node in lostNodes)
        {
            Recover(node);
        }

        lostNodes.Clear();
        foreach (var process in Processes())
        {
            process.Clock.Offset = TimeSpan.Zero;
        }
    }

    /// <summary>Goes on for ever.</summary>
    public async Task RunAsync()
    {
        while (true)
        {
            await Task.Delay(TimeSpan.FromSeconds(random.NextDouble() * 60), Simulator.World.Clock);
            if (IsActive && Kinds != FaultKinds.None)
            {
                var kind = (FaultKinds)(1 << random.Next(9));
                if (Has(kind))
                {
                    Strike(kind);
                }
            }
        }
    }

    private bool Has(FaultKinds kind) => Kinds.HasFlag(kind);

    private void Strike(FaultKinds kind)
    {
        Count++;
        switch (kind)
        {
            case FaultKinds.ServerCrash:
                if (cluster.Server is { Process: { } server, Current: not null })
                {
                    server.Died += () => Later(random.Next(1, 30), cluster.Server.Start);
                    server.KillAfter(random.Next(1, 500));
                }

                break;
            case FaultKinds.ComponentCrash:
                var component = random.Next(2) == 0 ? cluster.Controllers : cluster.Scheduler;
                if (component.Process is { } process)
                {
                    process.Died += () => Later(random.Next(ShortestOutage, 60), component.Start);
                    process.KillAfter(random.Next(1, 500));
                }

                break;
            case FaultKinds.Watches:
                Note("watches break");
                cluster.Network.BreakWatches(random.NextDouble());
                break;
            case FaultKinds.Partition:
                var name = random.Next(3) switch { 0 => "controllers", 1 => "scheduler", _ => "kubelets" };
                Note(name + " cut off");
                cluster.Network.CutOff(name);
                Later(random.Next(1, 120), () => cluster.Network.Heal(name));
                break;
            case FaultKinds.Nodes:
                ChurnNodes();
                break;
            case FaultKinds.Clock:
                var processes = Processes();
                var jumping = processes[random.Next(processes.Count)];
                jumping.Clock.Offset = TimeSpan.FromSeconds(random.Next(-600, 600));
                Note(string.Create(CultureInfo.InvariantCulture, $"clock of {jumping.Name} is off by {jumping.Clock.Offset.TotalSeconds} s"));
                break;
            default:
                // Losses, delays and the disk's faults strike by themselves; their rates change here.
                Begin();
                break;
        }
    }

    private void ChurnNodes()
    {
        var nodes = cluster.Nodes.All.Where(static n => !n.IsLost).ToList();
        switch (random.Next(4))
        {
            case 0 when nodes.Count > Math.Max(1, cluster.Options.Nodes * 3 / 4):
                var gone = nodes[random.Next(nodes.Count)];
                Note("node removed: " + gone.Name);
                cluster.Kubelets.Run(() => RemoveAsync(gone.Name));
                break;
            case 1 when nodes.Count < cluster.Options.Nodes:
                AddNode();
                break;
            case > 1 when nodes.Count > 0:
                var lost = nodes[random.Next(nodes.Count)];
                Note("node lost: " + lost.Name);
                lostNodes.Add(lost.Name);
                lost.Lose();
                Later(random.Next(5, 900), () =>
                {
                    if (lostNodes.Remove(lost.Name))
                    {
                        Recover(lost.Name);
                    }
                });
                break;
            default:
                break;
        }
    }

    /// <summary>Adds a node.</summary>
    public void AddNode()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"node-{++madeNodes}");
        var zone = string.Create(CultureInfo.InvariantCulture, $"zone-{madeNodes % 3}");
        Note("node added: " + name);
        cluster.Kubelets.Run(async () =>
        {
            while (true)
            {
                try
                {
                    await cluster.Nodes.AddAsync(new() { Name = name, Zone = zone });
                    return;
                }
                catch (Exception exception) when (exception is StatusException or HttpRequestException)
                {
                    await QuietlyAsync(() => cluster.Nodes.RemoveAsync(name));
                    await Task.Delay(TimeSpan.FromSeconds(5), cluster.Kubelets.Clock);
                }
            }
        });
    }

    private void Recover(string name)
    {
        if (cluster.Nodes.All.FirstOrDefault(n => n.Name == name) is { } node)
        {
            Note("node back: " + name);
            cluster.Kubelets.Run(() =>
            {
                node.Recover();
                return Task.CompletedTask;
            });
        }
    }

    // An administrator goes on until the node is gone.
    private async Task RemoveAsync(string name)
    {
        await QuietlyAsync(() => cluster.Nodes.RemoveAsync(name));
        while (true)
        {
            try
            {
                await administrator.DeleteAsync<Node>("", name, new(), CancellationToken.None);
            }
            catch (StatusException exception) when (exception.Code == 404)
            {
                return;
            }
            catch (Exception exception) when (exception is StatusException or HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromSeconds(5), cluster.Kubelets.Clock);
            }
        }
    }

    private async Task QuietlyAsync(Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (Exception exception) when (exception is StatusException or HttpRequestException)
        {
            Note("failed: " + exception.Message);
        }
    }

    private List<SimulatedProcess> Processes() =>
        [.. new[] { cluster.Server.Process, cluster.Controllers.Process, cluster.Scheduler.Process, cluster.Kubelets }.OfType<SimulatedProcess>()];

    private void Later(int seconds, Action action) => Simulator.After(TimeSpan.FromSeconds(seconds), Simulator.World, action);

    private void Note(string what) => Simulator.Trace.Add(Simulator.Ticks, "fault", what);
}
