using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Syntax;

/// <summary>A value that is written down.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Offset">Its place.</param>
/// <param name="Value">The value.</param>
public sealed record CelConstant(int Id, int Offset, CelValue Value) : CelNode(Id, Offset);
