using Kuber.Machinery.Cel.Values;

namespace Kuber.ApiServer.Admission.Expressions;

/// <summary>What became of evaluating an expression.</summary>
/// <param name="Value">What it gave; null where it failed.</param>
/// <param name="Failure">Why it failed, in the words of the API; null where it did not.</param>
/// <param name="IsSpent">Whether the budget is spent: nothing more is evaluated.</param>
internal readonly record struct ExpressionOutcome(CelValue? Value, string? Failure, bool IsSpent);
