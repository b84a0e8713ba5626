using System.Globalization;
using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Functions.Standard;
using Kuber.Machinery.Cel.Syntax;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;
using static Kuber.Machinery.Cel.Functions.CelTraversal;

namespace Kuber.Machinery.Cel.Functions.Lists;

/// <summary>Lists, as version 3 of cel-go's lists has them.</summary>
public static class ListsLibrary
{
    private const string SortFunction = "@sortByAssociatedKeys";

    // A range of more numbers would only fill the memory; its cost is over every limit.
    private const long MostNumbers = 10_000_000;

    private static readonly CelType AnyList = CelType.ListOf(CelType.Parameter("T"));
    private static readonly CelType DynamicList = CelType.ListOf(CelType.Dyn);

    /// <summary>The library.</summary>
    public static CelLibrary Library { get; } = new("cel.lib.ext.lists")
    {
        Functions =
        [
            new("slice", new CelOverload("list_slice", [AnyList, CelType.Int, CelType.Int], AnyList, static a => Slice((CelList)a[0], a[1].Int(), a[2].Int()))
            {
                IsMember = true,
                Estimate = EstimateSlice,
                Cost = static (_, result) => SpentOnMaking(1, Size(result)),
            }),
            new("flatten",
                new CelOverload("list_flatten", [CelType.ListOf(AnyList)], AnyList, static a => new CelArray([.. Flatten(a[0], 1)]))
                {
                    IsMember = true,
                    Estimate = static a => OfMaking(1, Size(a[0])),
                    Cost = static (a, _) => SpentOnMaking(1, Size(a[0])),
                },
                new CelOverload("list_flatten_int", [DynamicList, CelType.Int], DynamicList, FlattenTo)
                {
                    IsMember = true,
                    Estimate = static a => OfMaking(Number(a[1], ulong.MaxValue), Size(a[0])),
                    Cost = static (a, _) => SpentOnMaking(a[1].Int(), Size(a[0])),
                }),
            new("sort", [.. ListOrder.ComparableTypes.Select(static t => SortOverload(t.Type, $"list_{t.Type.Name}_sort"))]),
            new(SortFunction, [.. ListOrder.ComparableTypes.Select(static t => SortByOverload(t.Type, $"list_{t.Type.Name}_sortByAssociatedKeys"))]),
            new("lists.range", new CelOverload("lists_range", [CelType.Int], CelType.ListOf(CelType.Int), static a => Range(a[0].Int()))
            {
                Estimate = static a => OfMaking(1, CelSize.Fixed(Number(a[0], ulong.MaxValue))),
                Cost = static (_, result) => SpentOnMaking(1, Size(result)),
            }),
            new("reverse", new CelOverload("list_reverse", [AnyList], AnyList, static a => new CelArray([.. a[0].Items().Reverse()]))
            {
                IsMember = true,
                Estimate = static a => OfMaking(1, Size(a[0])),
                Cost = static (_, result) => SpentOnMaking(1, Size(result)),
            }),
            new("distinct", new CelOverload("list_distinct", [AnyList], AnyList, static a => Distinct((CelList)a[0]))
            {
                IsMember = true,
                Estimate = static a => OfMaking(2, Size(a[0]) * Size(a[0])),
                Cost = static (a, _) => SpentOnComparing((CelList)a[0]),
            }),
        ],
        Macros = [new("sortBy", 2, IsMember: true, SortBy)],
    };

    private static CelOverload SortOverload(CelType items, string id) => new(id, [CelType.ListOf(items)], CelType.ListOf(items), static a => ListOrder.Sort((CelList)a[0], (CelList)a[0]))
    {
        IsMember = true,
        Estimate = a => OfComparing(a[0], items),
        Cost = static (a, _) => SpentOnComparing((CelList)a[0]),
    };

    private static CelOverload SortByOverload(CelType keys, string id) => new(id, [AnyList, CelType.ListOf(keys)], AnyList, static a => ListOrder.Sort((CelList)a[0], (CelList)a[1]))
    {
        IsMember = true,
        Estimate = a => OfComparing(a[1], keys),
        Cost = static (a, _) => SpentOnComparing((CelList)a[1]),
    };

    private static CelValue Slice(CelList list, long start, long end)
    {
        var call = string.Create(CultureInfo.InvariantCulture, $"cannot slice({start}, {end}), ");
        if (start < 0 || end < 0)
        {
            return new CelError(call + "negative indexes not supported");
        }

        if (start > end)
        {
            return new CelError(call + "start index must be less than or equal to end index");
        }

        return end > list.Count
            ? new CelError(string.Create(CultureInfo.InvariantCulture, $"{call}list is length {list.Count}"))
            : new CelArray([.. list.Items().Skip((int)start).Take((int)(end - start))]);
    }

    private static CelValue FlattenTo(CelValue[] arguments) =>
        arguments[1].Int() < 0 ? new CelError("level must be non-negative") : new CelArray([.. Flatten(arguments[0], arguments[1].Int())]);

    private static IEnumerable<CelValue> Flatten(CelValue list, long depth) =>
        list.Items().SelectMany(item => item is CelList && depth > 0 ? Flatten(item, depth - 1) : [item]);

    private static CelValue Range(long count) => count > MostNumbers
        ? new CelError(string.Create(CultureInfo.InvariantCulture, $"lists.range: size {count} exceeds maximum allowed ({MostNumbers})"))
        : new CelArray([.. Enumerable.Range(0, (int)Math.Max(0, count)).Select(static n => new CelInt(n))]);

    private static CelArray Distinct(CelList list)
    {
        List<CelValue> seen = [];
        foreach (var item in list.Items())
        {
            if (!seen.Exists(item.IsEqualTo))
            {
                seen.Add(item);
            }
        }

        return new(seen);
    }

    // list.sortBy(e, key) becomes a loop over nothing, which binds the list to a name: name.@sortByAssociatedKeys(name.map(e, key)).
    private static CelNode? SortBy(CelNodeFactory nodes, CelNode? target, IReadOnlyList<CelNode> arguments)
    {
        const string Input = "@__sortBy_input__";
        if (target is not (CelListNode or CelSelect or CelIdent or CelComprehension or CelCall))
        {
            return nodes.Fail(target!, "sortBy can only be applied to a list, identifier, comprehension, call or select expression");
        }

        var keys = StandardMacros.Collect(nodes, nodes.Ident(Input), arguments, null, arguments[1]);
        var sorted = nodes.CallOn(nodes.Ident(Input), SortFunction, keys);
        return nodes.Loop("#unused", null, nodes.List(), Input, target, nodes.Constant(CelBool.False), nodes.Ident(Input), sorted);
    }

    private static CelCallCost EstimateSlice(IReadOnlyList<CelCostArgument> arguments)
    {
        var end = Number(arguments[2], Size(arguments[0]).Max);
        return OfMaking(1, CelSize.Fixed(unchecked(end - Number(arguments[1], 0))));
    }

    /// <summary>The number that is written down; another where none is.</summary>
    private static ulong Number(CelCostArgument argument, ulong otherwise) =>
        argument.Node is CelConstant { Value: CelInt number } ? (ulong)Math.Max(0, number.Value) : otherwise;

    private static CelCallCost OfMaking(double factor, CelSize size) => new(size.CostOf(factor) + CelCost.Fixed(1 + ListCost), size);

    private static ulong SpentOnMaking(double factor, ulong size)
    {
        var spent = size * factor;
        return CelCost.Sum(spent >= ulong.MaxValue ? ulong.MaxValue : (ulong)spent, 1 + ListCost);
    }

    // Sorting and looking for doubles compare each with each; texts cost more.
    private static CelCallCost OfComparing(CelCostArgument list, CelType items) =>
        OfMaking(ComparingFactor(items.Kind), Size(list) * Size(list));

    private static ulong SpentOnComparing(CelList list)
    {
        var size = (ulong)list.Count;
        return SpentOnMaking(size == 0 ? 2 : ComparingFactor(list[0].Type.Kind), CelCost.Product(size, size));
    }

    private static double ComparingFactor(CelKind kind) => kind is CelKind.String or CelKind.Bytes ? 2 + TextFactor : 2;
}
