namespace Kuber.Machinery.Cel.Syntax;

/// <summary>Goes through the nodes of an expression.</summary>
internal static class CelNodes
{
    /// <summary>A node and all below it, each before what is below it.</summary>
    public static IEnumerable<CelNode> WithDescendants(CelNode node) => Children(node).SelectMany(WithDescendants).Prepend(node);

    private static IEnumerable<CelNode> Children(CelNode node) => node switch
    {
        CelSelect select => [select.Operand],
        CelCall { Target: { } target } call => call.Arguments.Prepend(target),
        CelCall call => call.Arguments,
        CelListNode list => list.Items,
        CelMapNode map => map.Entries.SelectMany(static e => (CelNode[])[e.Key, e.Value]),
        CelStructNode made => made.Fields.Select(static f => f.Value),
        CelComprehension loop => [loop.Range, loop.Start, loop.Condition, loop.Step, loop.Result],
        _ => [],
    };
}
