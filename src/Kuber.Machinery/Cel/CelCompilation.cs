namespace Kuber.Machinery.Cel;

/// <summary>An expression that was read and checked, or what is wrong with it.</summary>
/// <param name="Ast">The expression; null where there are issues.</param>
/// <param name="Issues">What is wrong.</param>
/// <param name="Text">The issues with their lines and marks, as users see them; empty where there are none.</param>
public sealed record CelCompilation(CelAst? Ast, IReadOnlyList<CelIssue> Issues, string Text);
