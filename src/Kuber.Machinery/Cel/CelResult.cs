using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel;

/// <summary>What an expression came to.</summary>
/// <param name="Value">The value; a <see cref="CelError"/> where it failed.</param>
/// <param name="Cost">What it cost, in the units of the cost model.</param>
public readonly record struct CelResult(CelValue Value, ulong Cost);
