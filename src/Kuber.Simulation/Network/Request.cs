using System.Globalization;
using Kuber.Machinery.Errors;
using Kuber.Simulation.Scheduling;

namespace Kuber.Simulation.Network;

/// <summary>What is asked of the API server.</summary>
internal readonly record struct Request(string Verb, string Kind, string Namespace, string Name)
{
    /// <summary>Notes how it ended.</summary>
    public void NoteIn(Simulator simulator, SimulatedProcess caller, Exception? failure) => simulator.Trace.Add(new(
        simulator.Ticks,
        caller.Name,
        Verb,
        Kind,
        Namespace,
        Name,
        failure switch
        {
            null => "",
            StatusException status => status.Code.ToString(CultureInfo.InvariantCulture) + " " + status.Message,
            _ => failure.GetType().Name,
        }));
}
