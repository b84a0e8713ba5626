using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Cel.Values;

/// <summary>A list. Lists of schemas have rules of their own for equality and for being added to each other.</summary>
public abstract class CelList : CelValue
{
    private static readonly CelType ListOfAnything = CelType.ListOf(CelType.Dyn);

    /// <summary>Number of items.</summary>
    public abstract int Count { get; }

    /// <summary>An item.</summary>
    /// <param name="index">0 up to <see cref="Count"/>.</param>
    public abstract CelValue this[int index] { get; }

    /// <inheritdoc/>
    public override CelType Type => ListOfAnything;

    /// <inheritdoc/>
    public override bool IsZero => Count == 0;

    /// <inheritdoc/>
    public override long? Size => Count;

    /// <summary>This list with the items of another after its own.</summary>
    public virtual CelList Plus(CelList other)
    {
        var items = new CelValue[Count + other.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = i < Count ? this[i] : other[i - Count];
        }

        return new CelArray(items);
    }

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other)
    {
        if (other is not CelList list || list.Count != Count)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            if (!this[i].IsEqualTo(list[i]))
            {
                return false;
            }
        }

        return true;
    }
}
