namespace Kuber.Machinery.Cel.Syntax;

/// <summary>Goes through the nodes of an expression.</summary>
internal static class CelNodes
{
    /// <summary>A node and all below it, each before what is below it.</summary>
    public static IEnumerable<CelNode> WithDescendants(CelNode node) => Children(node).SelectMany(WithDescendants).Prepend(node);

    /// <summary>
    /// Whether operators, selections and calls of members are chained or nested deeper than a limit. What goes through an
    /// expression calls itself for what is below, so that its depth has to be known to be small. Chains of <c>&amp;&amp;</c>
    /// and <c>||</c> are balanced and do not count; calls of functions, lists and maps are as deep as the parser lets them be.
    /// </summary>
    public static bool IsDeeperThan(CelNode root, int limit)
    {
        Stack<(CelNode Node, int Depth)> left = new([(root, 0)]);
        while (left.TryPop(out var next))
        {
            var depth = next.Depth + (Counts(next.Node) ? 1 : 0);
            if (depth > limit)
            {
                return true;
            }

            foreach (var child in Children(next.Node))
            {
                left.Push((child, depth));
            }
        }

        return false;
    }

    private static bool Counts(CelNode node) => node switch
    {
        CelSelect or CelComprehension or CelCall { Target: not null } => true,
        CelCall call => call.Function is not ("_&&_" or "_||_") && call.Function[0] is '_' or '@',
        _ => false,
    };

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
