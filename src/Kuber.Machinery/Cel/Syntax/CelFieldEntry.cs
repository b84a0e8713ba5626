namespace Kuber.Machinery.Cel.Syntax;

/// <summary>A field of an object that is written down.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Offset">The place of the colon.</param>
/// <param name="Name">The name of the field.</param>
/// <param name="Value">The value.</param>
/// <param name="IsOptional">Whether it has a question mark: left out where its value is none.</param>
public sealed record CelFieldEntry(int Id, int Offset, string Name, CelNode Value, bool IsOptional);
