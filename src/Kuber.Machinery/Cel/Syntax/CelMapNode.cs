namespace Kuber.Machinery.Cel.Syntax;

/// <summary>A map that is written down.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Offset">Its place.</param>
/// <param name="Entries">The entries.</param>
public sealed record CelMapNode(int Id, int Offset, IReadOnlyList<CelEntry> Entries) : CelNode(Id, Offset);
