using Kuber.Machinery.Cel;
using Kuber.Machinery.Cel.Types;

namespace Kuber.ApiServer.Admission.Expressions;

/// <summary>An expression that was read, ready to be evaluated as often as one likes.</summary>
/// <param name="Text">The expression as it was written.</param>
/// <param name="Program">What evaluates it; null where it is wrong.</param>
/// <param name="Type">What it gives; any type where it is wrong.</param>
/// <param name="Problem">What is wrong with it, in the words of the API; null for nothing.</param>
internal sealed record CompiledExpression(string Text, CelProgram? Program, CelType Type, string? Problem);
