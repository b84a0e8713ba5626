namespace Kuber.Machinery.Cel.Costs;

/// <summary>What an expression may cost, before it runs. Sums and products stop at the greatest number.</summary>
/// <param name="Min">At least.</param>
/// <param name="Max">At most; <see cref="ulong.MaxValue"/> where nothing bounds it.</param>
public readonly record struct CelCost(ulong Min, ulong Max)
{
    /// <summary>Nothing.</summary>
    public static CelCost None => default;

    /// <summary>Exactly this.</summary>
    public static CelCost Fixed(ulong cost) => new(cost, cost);

    /// <summary>Both costs together.</summary>
    public static CelCost operator +(CelCost left, CelCost right) => new(Sum(left.Min, right.Min), Sum(left.Max, right.Max));

    /// <summary>A cost as often as another says.</summary>
    public static CelCost operator *(CelCost left, CelCost right) => new(Product(left.Min, right.Min), Product(left.Max, right.Max));

    /// <summary>Either: the smaller least and the greater most.</summary>
    public CelCost Union(CelCost other) => new(Math.Min(Min, other.Min), Math.Max(Max, other.Max));

    /// <summary>Two numbers together, at most the greatest number.</summary>
    public static ulong Sum(ulong left, ulong right) => left > ulong.MaxValue - right ? ulong.MaxValue : left + right;

    /// <summary>One number times another, at most the greatest number.</summary>
    public static ulong Product(ulong left, ulong right) => right != 0 && left > ulong.MaxValue / right ? ulong.MaxValue : left * right;

    /// <summary>A number times a factor, rounded up, at most the greatest number.</summary>
    public static ulong Scaled(ulong number, double factor)
    {
        var product = Math.Ceiling(number * factor);
        return product >= ulong.MaxValue ? ulong.MaxValue : (ulong)product;
    }
}
