using Kuber.Machinery.Cel.Syntax;

namespace Kuber.Machinery.Cel.Functions;

/// <summary>A call that is replaced by other nodes when an expression is read, such as <c>list.all(x, x &gt; 0)</c>.</summary>
/// <param name="Name">The name of the call.</param>
/// <param name="Arguments">How many arguments it has, beside the receiver.</param>
/// <param name="IsMember">Whether it is called on a receiver.</param>
/// <param name="Expand">Gets a maker of nodes, the receiver (null where it has none) and the arguments; gives the nodes, or null to leave the call as it is.</param>
public sealed record CelMacro(string Name, int Arguments, bool IsMember, Func<CelNodeFactory, CelNode?, IReadOnlyList<CelNode>, CelNode?> Expand);
