namespace Kuber.Machinery.Cel;

/// <summary>Something wrong with an expression.</summary>
/// <param name="Line">The line, from 1; -1 where it is wrong as a whole.</param>
/// <param name="Column">The column in code points, from 1; 0 where it is wrong as a whole.</param>
/// <param name="Message">What is wrong.</param>
public sealed record CelIssue(int Line, int Column, string Message);
