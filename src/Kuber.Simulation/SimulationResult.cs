using System.Globalization;

namespace Kuber.Simulation;

/// <summary>How a simulation ended.</summary>
/// <param name="Seed">The seed that replays it.</param>
/// <param name="Failure">What was found wrong; null where nothing was.</param>
/// <param name="Tail">The last things that happened, one a line.</param>
/// <param name="TraceHash">The hash of all that happened; the same seed gives the same.</param>
/// <param name="Simulated">How much of the cluster's time went by.</param>
/// <param name="Real">How long that took.</param>
/// <param name="Steps">How many continuations ran.</param>
/// <param name="Requests">How many requests were sent.</param>
/// <param name="Writes">How many writes the store took.</param>
/// <param name="Pods">How many pods there were at most at a time.</param>
/// <param name="Faults">How many faults struck.</param>
/// <param name="Calms">How often the cluster came to rest and was found in order.</param>
public sealed record SimulationResult(
    int Seed, string? Failure, string Tail, ulong TraceHash, TimeSpan Simulated, TimeSpan Real, long Steps, long Requests, long Writes, int Pods, int Faults, int Calms)
{
    /// <summary>Simulated hours in a minute of real time.</summary>
    public double HoursPerMinute => Simulated.TotalHours / Real.TotalMinutes;

    /// <summary>One line for people.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"seed {Seed}: {(Failure is null ? "ok" : "FAILED")}, {Simulated.TotalHours:0.00} h in {Real.TotalSeconds:0.0} s ({HoursPerMinute:0.0} h per minute), {Writes} writes, {Requests} requests, {Steps} steps, {Pods} pods, {Faults} faults, {Calms} times at rest, trace {TraceHash:x16}");
}
