using Kuber.Machinery.Cel.Values;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.CustomResources.Rules;

/// <summary>A list whose items have one schema. Equal item by item.</summary>
internal class RuleList : CelList
{
    private readonly ApiValue tree;
    private readonly RuleSchema? schema;
    private readonly CelValue?[] items;

    /// <summary>The list of a tree.</summary>
    public RuleList(ApiValue tree, RuleSchema schema)
    {
        this.tree = tree;
        this.schema = schema;
        items = new CelValue?[tree.Count];
    }

    /// <summary>A list of values that were made.</summary>
    protected RuleList(IEnumerable<CelValue> values) => items = [.. values];

    /// <inheritdoc/>
    public override int Count => items.Length;

    /// <inheritdoc/>
    public override CelValue this[int index] => items[index] ??= RuleValues.Of(tree.Items[index], schema!);

    /// <summary>The items of a list.</summary>
    protected static IEnumerable<CelValue> ItemsOf(CelList list) => Enumerable.Range(0, list.Count).Select(i => list[i]);
}
