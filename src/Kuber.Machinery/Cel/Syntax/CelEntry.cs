namespace Kuber.Machinery.Cel.Syntax;

/// <summary>An entry of a map that is written down.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Offset">The place of the colon.</param>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
/// <param name="IsOptional">Whether it has a question mark: left out where its value is none.</param>
public sealed record CelEntry(int Id, int Offset, CelNode Key, CelNode Value, bool IsOptional);
