using Kuber.Machinery.Cel.Values;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Cel.Trees;

/// <summary>A list of a tree.</summary>
internal sealed class TreeList(ApiValue tree) : CelList
{
    private readonly CelValue?[] items = new CelValue?[tree.Count];

    /// <inheritdoc/>
    public override int Count => items.Length;

    /// <inheritdoc/>
    public override CelValue this[int index] => items[index] ??= CelTrees.Of(tree.Items[index]);
}
