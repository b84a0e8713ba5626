using Kuber.Simulation.Faults;

namespace Kuber.Simulation;

/// <summary>What is simulated.</summary>
public sealed record SimulationOptions
{
    /// <summary>The seed that everything follows from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many nodes the cluster begins with.</summary>
    public int Nodes { get; init; } = 10;

    /// <summary>How many nodes there are at least, whatever goes wrong.</summary>
    internal int LeastNodes => Faults.HasFlag(FaultKinds.Nodes) ? Math.Max(1, Nodes * 3 / 4) : Nodes;

    /// <summary>About how many pods the workloads ask for.</summary>
    public int Pods { get; init; } = 60;

    /// <summary>How much of the cluster's time is simulated.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromHours(1);

    /// <summary>What goes wrong.</summary>
    public FaultKinds Faults { get; init; } = FaultKinds.All;

    /// <summary>What tests plant.</summary>
    public SimulationHooks Hooks { get; init; } = SimulationHooks.None;

    /// <summary>Where every event of the run is written; null for nowhere.</summary>
    public Action<string>? TraceSink { get; init; }

    /// <summary>Is told how far the run is whenever the cluster has come to rest; null for nobody.</summary>
    public Action<SimulationResult>? Rested { get; init; }
}
