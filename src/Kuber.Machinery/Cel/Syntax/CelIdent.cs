namespace Kuber.Machinery.Cel.Syntax;

/// <summary>A name. One with a dot before it stays as written.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Offset">Its place.</param>
/// <param name="Name">The name.</param>
public sealed record CelIdent(int Id, int Offset, string Name) : CelNode(Id, Offset);
