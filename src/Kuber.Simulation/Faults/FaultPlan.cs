using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Client;
using Kuber.Machinery.Errors;
using Kuber.Simulation.Cluster;
using Kuber.Simulation.Scheduling;

namespace Kuber.Simulation.Faults;

/// <summary>Lets things go wrong, one after the other, for as long as it is active; then puts everything right.</summary>
internal sealed class FaultPlan(SimulatedCluster cluster, Random random, SimulatedProcess administration, IApiClient administrator)
{
    // A request of a process that has died may still be on its way for as long as a slow message takes.
    private const int ShortestOutage = 6;
    private const int MostOfNodes = 20;

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
        network.HealAll();
        foreach (var node in cluster.Nodes.All)
        {
            node.Start();
        }

        foreach (var process in Processes().Concat(cluster.Nodes.All.Select(static n => n.Process)).OfType<SimulatedProcess>())
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
                CrashComponent();
                break;
            case FaultKinds.Watches:
                Note("watches break");
                cluster.Network.BreakWatches(random.NextDouble());
                break;
            case FaultKinds.Partition:
                CutOff();
                break;
            case FaultKinds.Nodes:
                ChurnNodes();
                break;
            case FaultKinds.Clock:
                var processes = Processes().Append(AnyNode()?.Process).OfType<SimulatedProcess>().ToList();
                if (processes.Count > 0)
                {
                    var jumping = processes[random.Next(processes.Count)];
                    jumping.Clock.Offset = TimeSpan.FromSeconds(random.Next(-600, 600));
                    Note(string.Create(CultureInfo.InvariantCulture, $"clock of {jumping.Name} is off by {jumping.Clock.Offset.TotalSeconds} s"));
                }

                break;
            default:
                // Losses, delays and the disk's faults strike by themselves; their rates change here.
                Begin();
                break;
        }
    }

    private void CrashComponent()
    {
        switch (random.Next(3))
        {
            case 0:
                Crash(cluster.Controllers.Process, 500, ShortestOutage, 60, cluster.Controllers.Start);
                break;
            case 1:
                Crash(cluster.Scheduler.Process, 500, ShortestOutage, 60, cluster.Scheduler.Start);
                break;
            default:
                foreach (var node in SomeNodes())
                {
                    Crash(node.Process, 50, ShortestOutage, 60, node.Start);
                }

                break;
        }
    }

    private void Crash(SimulatedProcess? process, int mostSteps, int from, int to, Action start)
    {
        if (process is not null)
        {
            process.Died += () => Later(random.Next(from, to), start);
            process.KillAfter(random.Next(1, mostSteps));
        }
    }

    private void CutOff()
    {
        var names = random.Next(3) switch { 0 => ["controllers"], 1 => ["scheduler"], _ => SomeNodes().Select(static n => n.Name).ToList() };
        Note(string.Join(", ", names) + " cut off");
        var seconds = random.Next(1, 120);
        foreach (var name in names)
        {
            cluster.Network.CutOff(name);
            Later(seconds, () => cluster.Network.Heal(name));
        }
    }

    private void ChurnNodes()
    {
        var nodes = cluster.Nodes.All.Where(static n => n.IsRegistered && n.Process is not null).ToList();
        switch (random.Next(4))
        {
            case 0 when nodes.Count > cluster.Options.LeastNodes:
                var gone = nodes[random.Next(nodes.Count)];
                Note("node removed: " + gone.Name);
                cluster.Nodes.Remove(gone);
                administration.Run(() => RemoveAsync(gone.Name));
                break;
            case 1 when cluster.Nodes.All.Count < cluster.Options.Nodes:
                AddNode();
                break;
            case > 1:
                foreach (var lost in SomeNodes())
                {
                    // Long enough for its pods to be given up, or not.
                    Note("node lost: " + lost.Name);
                    Crash(lost.Process, 2, ShortestOutage, 900, lost.Start);
                }

                break;
            default:
                break;
        }
    }

    private SimulatedNode? AnyNode() => cluster.Nodes.All.Count > 0 ? cluster.Nodes.All[random.Next(cluster.Nodes.All.Count)] : null;

    // One node of a small cluster, now and then several of a large one.
    private List<SimulatedNode> SomeNodes()
    {
        var count = random.Next(1, 2 + (cluster.Options.Nodes / MostOfNodes));
        return [.. Enumerable.Range(0, count).Select(_ => AnyNode()).OfType<SimulatedNode>().Distinct()];
    }

    /// <summary>Adds a node.</summary>
    public void AddNode() => Note("node added: " + cluster.Nodes.Add().Name);

    // An administrator goes on until the node is gone.
    private async Task RemoveAsync(string name)
    {
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
                await Task.Delay(TimeSpan.FromSeconds(5), administration.Clock);
            }
        }
    }

    private SimulatedProcess?[] Processes() => [cluster.Server.Process, cluster.Controllers.Process, cluster.Scheduler.Process];

    private void Later(int seconds, Action action) => Simulator.After(TimeSpan.FromSeconds(seconds), Simulator.World, action);

    private void Note(string what) => Simulator.Trace.Add(Simulator.Ticks, "fault", what);
}
