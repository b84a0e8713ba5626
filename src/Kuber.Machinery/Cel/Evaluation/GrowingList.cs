using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Evaluation;

/// <summary>The list that a loop builds up. Only the loop sees it while it grows.</summary>
internal sealed class GrowingList : CelList
{
    /// <summary>The items.</summary>
    public List<CelValue> Items { get; } = [];

    /// <inheritdoc/>
    public override int Count => Items.Count;

    /// <inheritdoc/>
    public override CelValue this[int index] => Items[index];
}
