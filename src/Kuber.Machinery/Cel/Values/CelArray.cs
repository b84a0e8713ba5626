namespace Kuber.Machinery.Cel.Values;

/// <summary>A list that an expression made.</summary>
/// <param name="items">Its items; must not be changed afterwards.</param>
public sealed class CelArray(IReadOnlyList<CelValue> items) : CelList
{
    /// <summary>The list without items.</summary>
    public static CelArray Empty { get; } = new([]);

    /// <inheritdoc/>
    public override int Count => items.Count;

    /// <inheritdoc/>
    public override CelValue this[int index] => items[index];
}
