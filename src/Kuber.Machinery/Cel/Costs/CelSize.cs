namespace Kuber.Machinery.Cel.Costs;

/// <summary>How large a value may be, before it is known. Sums and products stop at the greatest number.</summary>
/// <param name="Min">At least.</param>
/// <param name="Max">At most; <see cref="ulong.MaxValue"/> where nothing bounds it.</param>
public readonly record struct CelSize(ulong Min, ulong Max)
{
    /// <summary>Any size.</summary>
    public static CelSize Unbounded => new(0, ulong.MaxValue);

    /// <summary>Exactly this size.</summary>
    public static CelSize Fixed(ulong size) => new(size, size);

    /// <summary>Both sizes together.</summary>
    public static CelSize operator +(CelSize left, CelSize right) => new(CelCost.Sum(left.Min, right.Min), CelCost.Sum(left.Max, right.Max));

    /// <summary>One size times another.</summary>
    public static CelSize operator *(CelSize left, CelSize right) => new(CelCost.Product(left.Min, right.Min), CelCost.Product(left.Max, right.Max));

    /// <summary>Either: the smaller least and the greater most.</summary>
    public CelSize Union(CelSize other) => new(Math.Min(Min, other.Min), Math.Max(Max, other.Max));

    /// <summary>What it costs to go through it.</summary>
    /// <param name="factor">The cost of one unit of size; the product is rounded up.</param>
    public CelCost CostOf(double factor) => new(CelCost.Scaled(Min, factor), CelCost.Scaled(Max, factor));
}
