namespace Kuber.Machinery.Cel.Syntax;

/// <summary>The rest of an expression cannot be read; what is wrong has been told.</summary>
internal sealed class CelSyntaxException : Exception;
