namespace Kuber.Machinery.Cel.Values;

/// <summary>Compares the keys of maps: numbers by their worth.</summary>
public sealed class CelKeys : IEqualityComparer<CelValue>
{
    private CelKeys()
    {
    }

    /// <summary>The one comparer.</summary>
    public static CelKeys Comparer { get; } = new();

    /// <inheritdoc/>
    public bool Equals(CelValue? x, CelValue? y) => x is not null && y is not null && x.IsEqualTo(y);

    /// <inheritdoc/>
    public int GetHashCode(CelValue obj) => obj switch
    {
        CelInt number => number.Value.GetHashCode(),
        CelUint number => number.Value <= long.MaxValue ? ((long)number.Value).GetHashCode() : number.Value.GetHashCode(),
        CelDouble { Value: >= -9.2e18 and <= 9.2e18 } number when Math.Truncate(number.Value) == number.Value => ((long)number.Value).GetHashCode(),
        CelString text => text.Value.GetHashCode(StringComparison.Ordinal),
        CelBool flag => flag.Value ? 1 : 2,
        _ => 0,
    };
}
