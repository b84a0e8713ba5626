using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Functions.Lists;
using Kuber.Machinery.Cel.Functions.Standard;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;
using static Kuber.Machinery.Cel.Functions.CelTraversal;

namespace Kuber.Machinery.Cel.Functions.KubernetesLists;

/// <summary>Lists of numbers and other ordered values, as Kubernetes has them.</summary>
public static class KubernetesListsLibrary
{
    private static readonly CelType Any = CelType.Parameter("A");

    /// <summary>The library.</summary>
    public static CelLibrary Library { get; } = new("kubernetes.lists")
    {
        Functions =
        [
            new("isSorted", [.. ListOrder.ComparableTypes.Select(static t => OfItems($"list_{t.Name}_is_sorted_bool", t.Type, CelType.Bool, IsSorted))]),
            new("sum",
                OfItems("list_int_sum_int", CelType.Int, CelType.Int, static list => ListSums.Ints(list)),
                OfItems("list_uint_sum_uint", CelType.Uint, CelType.Uint, static list => ListSums.Uints(list)),
                OfItems("list_double_sum_double", CelType.Double, CelType.Double, static list => new CelDouble(list.Items().Sum(static n => ((CelDouble)n).Value))),
                OfItems("list_duration_sum_duration", CelType.Duration, CelType.Duration, static list => ListSums.Durations(list))),
            new("max", [.. ListOrder.ComparableTypes.Select(static t => OfItems($"list_{t.Name}_max_{t.Name}", t.Type, t.Type, static list => Extreme(list, "max", -1)))]),
            new("min", [.. ListOrder.ComparableTypes.Select(static t => OfItems($"list_{t.Name}_min_{t.Name}", t.Type, t.Type, static list => Extreme(list, "min", 1)))]),
            new("indexOf", Search("list_a_index_of_int", static (list, item) => First(list, item))),
            new("lastIndexOf", Search("list_a_last_index_of_int", static (list, item) => Last(list, item))),
        ],
    };

    private static CelOverload OfItems(string id, CelType items, CelType result, Func<CelList, CelValue> body) =>
        new(id, [CelType.ListOf(items)], result, a => body((CelList)a[0])) { IsMember = true, Estimate = EstimateItems, Cost = static (a, _) => SpentOnTree(a[0]) };

    private static CelOverload Search(string id, Func<CelList, CelValue, int> body) =>
        new(id, [CelType.ListOf(Any), Any], CelType.Int, a => new CelInt(body((CelList)a[0], a[1]))) { IsMember = true, Estimate = EstimateItems, Cost = static (a, _) => SpentOnTree(a[0]) };

    private static CelValue IsSorted(CelList list)
    {
        for (var i = 1; i < list.Count; i++)
        {
            if (!ListOrder.IsComparable(list[i]))
            {
                return CelError.NoSuchOverload;
            }

            if (StandardComparisons.Compare(list[i - 1], list[i]) > 0)
            {
                return CelBool.False;
            }
        }

        return CelBool.True;
    }

    private static CelValue Extreme(CelList list, string name, int replacedWhen)
    {
        CelValue? best = null;
        foreach (var item in list.Items())
        {
            if (!ListOrder.IsComparable(item))
            {
                return CelError.NoSuchOverload;
            }

            if (best is null || (StandardComparisons.Compare(best, item) is { } order && Math.Sign(order) == replacedWhen))
            {
                best = item;
            }
        }

        return best ?? new CelError(name + " called on empty list");
    }

    private static int First(CelList list, CelValue item)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].IsEqualTo(item))
            {
                return i;
            }
        }

        return -1;
    }

    private static int Last(CelList list, CelValue item)
    {
        var i = list.Count - 1;
        while (i >= 0 && !list[i].IsEqualTo(item))
        {
            i--;
        }

        return i;
    }

    // Each item is compared; texts and bytes are gone through for that.
    private static CelCallCost EstimateItems(IReadOnlyList<CelCostArgument> arguments)
    {
        var list = arguments[0];
        if (list.Type.Parameters.IsEmpty)
        {
            return OfFirst(arguments);
        }

        var item = CelCost.Fixed(1);
        if (list.Type.Parameters[0].Kind is CelKind.String or CelKind.Bytes)
        {
            item += (list.ItemSize ?? CelSize.Unbounded).CostOf(TextFactor);
        }

        var size = Size(list);
        return new(new CelCost(size.Min, size.Max) * item, null);
    }
}
