using Kuber.Simulation.Checks;
using Kuber.Simulation.Cluster;
using Kuber.Simulation.Faults;
using Kuber.Simulation.Network;
using Kuber.Simulation.Scheduling;
using Kuber.Simulation.Workload;

namespace Kuber.Simulation;

/// <summary>
/// One simulation, from its seed to its result, on the calling thread. Times of trouble and of rest take turns: in the first, users
/// work and things go wrong; in the second neither, and the cluster must come to be in order, and then rest.
/// </summary>
public sealed class SimulationRun
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RestTime = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan RestStep = TimeSpan.FromSeconds(10);
    private const int TailLines = 60;

    private readonly SimulationOptions options;
    private readonly SimulatedCluster cluster;
    private readonly ClusterRules rules;
    private readonly RestCheck rest;
    private readonly RestlessnessCheck restlessness;
    private readonly SimulatedProcess users;
    private readonly WorkloadGenerator generator;
    private readonly FaultPlan faults;
    private readonly Random random;
    private readonly long started = TimeProvider.System.GetTimestamp();
    private int calms;

    private SimulationRun(SimulationOptions options)
    {
        this.options = options;
        cluster = new(options);
        rules = new(Simulator, cluster.History);
        rest = new(cluster);
        restlessness = new(cluster.History);
        random = new(Seeds.Of(options.Seed, 20));
        users = new(Simulator, "users", 2);
        var client = new SimulatedClient(cluster.Network, users, cluster.Server, "users");
        generator = new(users, client, new Random(Seeds.Of(options.Seed, 21)), options.Pods, SimulatedNodes.MilliCpu(options.LeastNodes));
        var administration = new SimulatedProcess(Simulator, "administrator", 3);
        faults = new(cluster, new Random(Seeds.Of(options.Seed, 22)), administration, new SimulatedClient(cluster.Network, administration, cluster.Server, "administrator"));
    }

    private Simulator Simulator => cluster.Simulator;

    // A DaemonSet may go over to its new template on one node at a time.
    private TimeSpan OrderLimit => TimeSpan.FromMinutes(45) + (options.Nodes * TimeSpan.FromSeconds(5));

    /// <summary>Runs a simulation.</summary>
    public static SimulationResult Run(SimulationOptions options)
    {
        var run = new SimulationRun(options);
        run.Go();
        return run.Result();
    }

    private SimulationResult Result() => new(
        options.Seed,
        Simulator.Failure,
        Simulator.Failure is null ? "" : Simulator.Trace.Tail(TailLines, static note => note.Kind != "Lease" && !note.Kind.StartsWith("/registry/leases", StringComparison.Ordinal)),
        Simulator.Trace.Hash,
        TimeSpan.FromTicks(Simulator.Ticks),
        TimeProvider.System.GetElapsedTime(started),
        Simulator.Steps,
        cluster.Network.Requests,
        cluster.History.Revision,
        rules.MostPods,
        faults.Count,
        calms);

    private void Go()
    {
        cluster.Start();
        if (!Until(() => cluster.Server.Current is not null, StartLimit))
        {
            Simulator.Fail("the API server has not started");
            return;
        }

        for (var i = 0; i < options.Nodes; i++)
        {
            faults.AddNode();
        }

        users.Run(generator.RunAsync);
        Simulator.World.Run(faults.RunAsync);
        while (Simulator.Failure is null && Simulator.Ticks < options.Duration.Ticks)
        {
            generator.IsActive = true;
            faults.Begin();
            Until(static () => false, TimeSpan.FromSeconds(random.Next(300, 1800)));
            generator.IsActive = false;
            faults.End();
            ComeToRest();
        }
    }

    private void ComeToRest()
    {
        var deadline = TimeSpan.FromTicks(Simulator.Ticks) + OrderLimit;
        while (ComeToOrder(deadline))
        {
            if (Restless() is not { } restless)
            {
                calms++;
                options.Rested?.Invoke(Result());
                return;
            }

            // What a quota holds up goes on when there is room; all else must be at rest as soon as it is in order.
            if (!rest.IsHeldUp || Simulator.Ticks > deadline.Ticks)
            {
                Simulator.Fail(restless);
                return;
            }
        }
    }

    /// <summary>Waits until the cluster is in order; false where it never is.</summary>
    private bool ComeToOrder(TimeSpan deadline)
    {
        var wrong = "nothing was found out";
        while (true)
        {
            Until(static () => false, CheckInterval);
            if (generator.IsIdle)
            {
                wrong = Ask();
            }

            if (Simulator.Failure is not null || wrong is null)
            {
                return Simulator.Failure is null;
            }

            if (Simulator.Ticks > deadline.Ticks)
            {
                Simulator.Fail($"{OrderLimit.TotalMinutes} minutes after the last fault: {wrong}");
                return false;
            }
        }
    }

    /// <summary>Watches the cluster at rest; what is written too often, or null.</summary>
    private string? Restless()
    {
        restlessness.Begin();
        for (var rested = RestStep; rested <= RestTime; rested += RestStep)
        {
            Until(static () => false, RestStep);
            if (restlessness.Find() is { } restless)
            {
                return FormattableString.Invariant($"nobody asks for anything, and yet in {rested.TotalSeconds} seconds {restless}");
            }
        }

        return null;
    }

    private string? Ask()
    {
        if (cluster.Server.Current is not { } server)
        {
            return "the API server is down";
        }

        string? answer = null;
        var done = false;
        server.Process.Run(async () =>
        {
            answer = await rest.FindAsync(server.Core.CreateAdminClient());
            done = true;
        });
        return Until(() => done, CheckInterval) ? answer : "the API server does not answer";
    }

    private bool Until(Func<bool> condition, TimeSpan time) => Simulator.RunUntil(condition, TimeSpan.FromTicks(Simulator.Ticks) + time);
}
