using System.Collections.Immutable;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.Standard;

/// <summary>Equality and order. Numbers of different types are compared by their worth.</summary>
internal static class StandardComparisons
{
    private static readonly (string Name, CelType Type)[] Ordered =
    [
        ("bool", CelType.Bool), ("int64", CelType.Int), ("uint64", CelType.Uint), ("double", CelType.Double), ("string", CelType.String), ("bytes", CelType.Bytes),
        ("timestamp", CelType.Timestamp), ("duration", CelType.Duration),
    ];

    public static ImmutableArray<CelFunction> Functions { get; } =
    [
        new("_==_", Equality("equals", isEqual: true)),
        new("_!=_", Equality("not_equals", isEqual: false)),
        new("_<_", Order("less", static o => o < 0)),
        new("_<=_", Order("less_equals", static o => o <= 0)),
        new("_>_", Order("greater", static o => o > 0)),
        new("_>=_", Order("greater_equals", static o => o >= 0)),
    ];

    private static CelOverload Equality(string id, bool isEqual)
    {
        var any = CelType.Parameter("A");
        return new(id, [any, any], CelType.Bool, a => CelBool.Of(a[0].IsEqualTo(a[1]) == isEqual)) { Estimate = isEqual ? StandardCosts.Equality : StandardCosts.Comparing, Cost = StandardCosts.Comparing };
    }

    private static ImmutableArray<CelOverload> Order(string prefix, Func<int, bool> holds)
    {
        var overloads = ImmutableArray.CreateBuilder<CelOverload>();
        foreach (var (name, type) in Ordered)
        {
            overloads.Add(Compared($"{prefix}_{name}", type, type, holds));
        }

        var numbers = Ordered.Where(static o => o.Type.Kind is CelKind.Int or CelKind.Uint or CelKind.Double).ToList();
        foreach (var left in numbers)
        {
            foreach (var right in numbers.Where(right => right != left))
            {
                overloads.Add(Compared($"{prefix}_{left.Name}_{right.Name}", left.Type, right.Type, holds));
            }
        }

        return overloads.ToImmutable();
    }

    private static CelOverload Compared(string id, CelType left, CelType right, Func<int, bool> holds)
    {
        var overload = new CelOverload(id, [left, right], CelType.Bool, a => Compare(a[0], a[1]) is { } order ? CelBool.Of(holds(order)) : CelBool.False);
        return left.Kind is CelKind.String or CelKind.Bytes ? overload with { Estimate = StandardCosts.Comparing, Cost = StandardCosts.Comparing } : overload;
    }

    /// <summary>The order of two values of types that have one; null where there is none, as with NaN.</summary>
    public static int? Compare(CelValue left, CelValue right) => (left, right) switch
    {
        (CelBool a, CelBool b) => a.Value.CompareTo(b.Value),
        (CelString a, CelString b) => CompareText(a.Value, b.Value),
        (CelBytes a, CelBytes b) => a.Value.Span.SequenceCompareTo(b.Value.Span),
        (CelTimestamp a, CelTimestamp b) => a.Seconds != b.Seconds ? a.Seconds.CompareTo(b.Seconds) : a.Nanoseconds.CompareTo(b.Nanoseconds),
        (CelDuration a, CelDuration b) => a.Nanoseconds.CompareTo(b.Nanoseconds),
        _ => CelNumbers.Compare(left, right),
    };

    // By code points, as UTF-8 orders them: surrogates come after all else.
    private static int CompareText(string left, string right)
    {
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            var (a, b) = (left[i], right[i]);
            if (a != b)
            {
                return char.IsSurrogate(a) != char.IsSurrogate(b) ? (char.IsSurrogate(a) ? 1 : -1) : a.CompareTo(b);
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
