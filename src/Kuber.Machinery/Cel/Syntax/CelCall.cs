namespace Kuber.Machinery.Cel.Syntax;

/// <summary>A call of a function or an operator. Operators are named as in <c>_&amp;&amp;_</c>, <c>_?_:_</c>, <c>_[_]</c>, <c>_[?_]</c>, <c>_?._</c>, <c>@in</c>, <c>!_</c>, <c>-_</c>.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Offset">The place of the operator, or of the parenthesis that opens.</param>
/// <param name="Function">The name.</param>
/// <param name="Target">What it is called on; null where on nothing.</param>
/// <param name="Arguments">The arguments, without the target.</param>
public sealed record CelCall(int Id, int Offset, string Function, CelNode? Target, IReadOnlyList<CelNode> Arguments) : CelNode(Id, Offset);
