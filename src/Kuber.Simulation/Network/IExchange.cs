using Kuber.Simulation.Scheduling;

namespace Kuber.Simulation.Network;

/// <summary>A request or a watch on its way between two processes.</summary>
internal interface IExchange
{
    SimulatedProcess Caller { get; }

    /// <summary>The process that serves it; null before it arrived.</summary>
    SimulatedProcess? Server { get; }

    /// <summary>Breaks the connection: the caller gets an error, the server a cancellation, each after a while.</summary>
    void Break(string why);
}
