namespace Kuber.Api.ApiExtensions.V1;

/// <summary>What a reader found in a rule.</summary>
/// <param name="Problem">What is wrong with it, in the words of the API; null for nothing.</param>
/// <param name="MessageProblem">What is wrong with the expression of its message; null for nothing.</param>
/// <param name="UsesOldSelf">Whether it looks at the value before a change.</param>
/// <param name="Cost">What one evaluation may cost at most, in the units of CEL's costs.</param>
/// <param name="MessageCost">What one evaluation of its message may cost at most; null where it has no expression, or a wrong one.</param>
/// <param name="MostValues">How many values of the part a request can carry at most, where no schema around says less.</param>
public sealed record RuleReading(string? Problem, string? MessageProblem, bool UsesOldSelf, ulong Cost, ulong? MessageCost, ulong MostValues);
