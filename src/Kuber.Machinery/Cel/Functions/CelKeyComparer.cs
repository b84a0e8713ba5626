using System.Diagnostics.CodeAnalysis;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions;

/// <summary>Compares keys of maps as the language does: numbers by their worth, whatever their type.</summary>
internal sealed class CelKeyComparer : IEqualityComparer<CelValue>
{
    /// <summary>The comparer.</summary>
    public static CelKeyComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(CelValue? x, CelValue? y) => ReferenceEquals(x, y) || (x is not null && y is not null && x.IsEqualTo(y));

    /// <inheritdoc/>
    public int GetHashCode([DisallowNull] CelValue obj) => obj switch
    {
        CelString text => text.Value.GetHashCode(StringComparison.Ordinal),
        CelBool truth => truth.Value.GetHashCode(),
        CelInt number => ((double)number.Value).GetHashCode(),
        CelUint number => ((double)number.Value).GetHashCode(),
        CelDouble number => number.Value.GetHashCode(),
        _ => 0,
    };
}
