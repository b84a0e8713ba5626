namespace Kuber.Machinery.Cel.Functions.Strings;

/// <summary>What a format asks for at one place.</summary>
/// <param name="Letter">One of <c>s d f e b x X o</c>.</param>
/// <param name="Precision">The digits after the point; null where it says nothing.</param>
internal readonly record struct FormatClause(char Letter, int? Precision);
