namespace Kuber.Machinery.Cel.Costs;

/// <summary>How large what is in a list or map may be.</summary>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="Key">The size of a key; of an index it is 1.</param>
/// <param name="Value">The size of an item or value.</param>
internal sealed record EntrySize(bool IsList, CelSize Key, CelSize Value)
{
    /// <summary>Either of two; null where nothing is known of one of them.</summary>
    public static EntrySize? Union(EntrySize? left, EntrySize? right) =>
        left is null || right is null ? null : new(left.IsList, left.Key.Union(right.Key), left.Value.Union(right.Value));
}
