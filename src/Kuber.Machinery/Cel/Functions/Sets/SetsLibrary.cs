using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;
using static Kuber.Machinery.Cel.Functions.CelTraversal;

namespace Kuber.Machinery.Cel.Functions.Sets;

/// <summary>Lists compared as sets are.</summary>
public static class SetsLibrary
{
    private static readonly CelType AnyList = CelType.ListOf(CelType.Parameter("T"));

    /// <summary>The library.</summary>
    public static CelLibrary Library { get; } = new("cel.lib.ext.sets")
    {
        Functions =
        [
            new("sets.contains", Of("list_sets_contains_list", 1, static (set, part) => ContainsAll(set, part))),
            new("sets.equivalent", Of("list_sets_equivalent_list", 2, static (left, right) => ContainsAll(left, right) && ContainsAll(right, left))),
            new("sets.intersects", Of("list_sets_intersects_list", 1, static (left, right) => left.Items().Any(item => Contains(right, item)))),
        ],
    };

    private static CelOverload Of(string id, ulong comparisons, Func<CelList, CelList, bool> body) => new(id, [AnyList, AnyList], CelType.Bool, a => CelBool.Of(body((CelList)a[0], (CelList)a[1])))
    {
        Estimate = a => new((Size(a[0]) * Size(a[1])).CostOf(comparisons) + CelCost.Fixed(1), null),
        Cost = (a, _) => CelCost.Sum(1, CelCost.Product(CelCost.Product(Size(a[0]), Size(a[1])), comparisons)),
    };

    private static bool ContainsAll(CelList set, CelList part) => part.Items().All(item => Contains(set, item));

    private static bool Contains(CelList set, CelValue item) => set.Items().Any(item.IsEqualTo);
}
