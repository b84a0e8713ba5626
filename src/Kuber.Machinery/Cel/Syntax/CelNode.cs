namespace Kuber.Machinery.Cel.Syntax;

/// <summary>A node of an expression that was read. Immutable.</summary>
/// <param name="Id">A number that no other node of the expression has.</param>
/// <param name="Offset">Where it is in the text, in code points.</param>
public abstract record CelNode(int Id, int Offset);
