using Kuber.Machinery.Cel.Syntax;
using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Cel.Functions;

/// <summary>What a library asks of a call beyond the types of its arguments, when an expression is checked.</summary>
/// <param name="call">A call of any function.</param>
/// <param name="typeOf">The type of a node of the expression.</param>
/// <returns>What is wrong and at which node; null where nothing is.</returns>
public delegate (CelNode At, string Message)? CelCallRule(CelCall call, Func<CelNode, CelType> typeOf);
