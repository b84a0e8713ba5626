namespace Kuber.Machinery.Cel.Syntax;

/// <summary>A list that is written down.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Offset">Its place.</param>
/// <param name="Items">The items.</param>
/// <param name="OptionalItems">The indexes of items with a question mark, which are left out where they are none.</param>
public sealed record CelListNode(int Id, int Offset, IReadOnlyList<CelNode> Items, IReadOnlyList<int> OptionalItems) : CelNode(Id, Offset);
