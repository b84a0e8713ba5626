namespace Kuber.Machinery.Cel.Syntax;

/// <summary>A field of something, <c>a.b</c>, or whether it is set, <c>has(a.b)</c>. Optional ones are calls of <c>_?._</c>.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Offset">The place of the dot.</param>
/// <param name="Operand">Whose field.</param>
/// <param name="Field">The name of the field.</param>
/// <param name="IsTest">Whether it only asks if the field is set.</param>
public sealed record CelSelect(int Id, int Offset, CelNode Operand, string Field, bool IsTest) : CelNode(Id, Offset);
