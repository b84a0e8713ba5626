namespace Kuber.Simulation.Faults;

/// <summary>What goes wrong in a simulation.</summary>
[Flags]
public enum FaultKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The API server is killed, between any two of its steps, and comes back from its disk.</summary>
    ServerCrash = 1,

    /// <summary>The controllers or the scheduler are killed, between any two of their steps, and started again.</summary>
    ComponentCrash = 2,

    /// <summary>Requests and answers are lost.</summary>
    Loss = 4,

    /// <summary>Messages take long.</summary>
    Delay = 8,

    /// <summary>Watches break.</summary>
    Watches = 16,

    /// <summary>A component cannot reach the server.</summary>
    Partition = 32,

    /// <summary>Nodes are lost and come back.</summary>
    Nodes = 64,

    /// <summary>The disk is slow, and syncs fail.</summary>
    Disk = 128,

    /// <summary>The time of day jumps.</summary>
    Clock = 256,

    /// <summary>All of them.</summary>
    All = 511,
}
