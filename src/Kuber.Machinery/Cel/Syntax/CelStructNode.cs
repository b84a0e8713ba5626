namespace Kuber.Machinery.Cel.Syntax;

/// <summary>An object that is written down, such as <c>Object.spec{replicas: 1}</c>.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Offset">Its place.</param>
/// <param name="TypeName">The name of its type.</param>
/// <param name="Fields">The fields.</param>
public sealed record CelStructNode(int Id, int Offset, string TypeName, IReadOnlyList<CelFieldEntry> Fields) : CelNode(Id, Offset);
