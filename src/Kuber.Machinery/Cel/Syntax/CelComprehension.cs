namespace Kuber.Machinery.Cel.Syntax;

/// <summary>A loop that macros expand to: for each item of a range, while the condition holds, the accumulator becomes the step.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Offset">Its place.</param>
/// <param name="Variable">The name of the item or, where there is a second one, of the index or key.</param>
/// <param name="SecondVariable">The name of the item or value; null where there is one variable.</param>
/// <param name="Range">The list or map.</param>
/// <param name="Accumulator">The name of what is built up.</param>
/// <param name="Start">What it is at first.</param>
/// <param name="Condition">Whether to go on.</param>
/// <param name="Step">What it becomes.</param>
/// <param name="Result">What comes out.</param>
public sealed record CelComprehension(int Id, int Offset, string Variable, string? SecondVariable, CelNode Range, string Accumulator, CelNode Start, CelNode Condition, CelNode Step, CelNode Result) : CelNode(Id, Offset);
