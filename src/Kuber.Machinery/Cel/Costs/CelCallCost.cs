namespace Kuber.Machinery.Cel.Costs;

/// <summary>What a call may cost.</summary>
/// <param name="Cost">The cost of the call, without that of its arguments.</param>
/// <param name="Result">How large the result may be; null where nothing is known of it.</param>
public readonly record struct CelCallCost(CelCost Cost, CelSize? Result);
