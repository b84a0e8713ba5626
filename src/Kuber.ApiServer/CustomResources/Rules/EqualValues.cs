using System.Diagnostics.CodeAnalysis;
using Kuber.Machinery.Cel.Values;

namespace Kuber.ApiServer.CustomResources.Rules;

/// <summary>Compares values as <c>==</c> does, for tables of them.</summary>
internal sealed class EqualValues : IEqualityComparer<CelValue>
{
    /// <summary>The one comparer.</summary>
    public static EqualValues Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(CelValue? x, CelValue? y) => ReferenceEquals(x, y) || (x is not null && y is not null && x.IsEqualTo(y));

    /// <inheritdoc/>
    /// <remarks>Numbers are equal by their worth whatever their type.</remarks>
    public int GetHashCode([DisallowNull] CelValue obj) => obj switch
    {
        CelString text => text.Value.GetHashCode(StringComparison.Ordinal),
        CelInt number => ((double)number.Value).GetHashCode(),
        CelUint number => ((double)number.Value).GetHashCode(),
        CelDouble number => number.Value.GetHashCode(),
        CelBool flag => flag.Value ? 1 : 0,
        CelTimestamp moment => HashCode.Combine(moment.Seconds, moment.Nanoseconds),
        CelDuration length => length.Nanoseconds.GetHashCode(),
        CelList list => list.Count,
        CelMap map => map.Count,
        _ => 0,
    };
}
