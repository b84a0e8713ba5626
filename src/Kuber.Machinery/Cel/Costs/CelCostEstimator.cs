using System.Collections.Immutable;
using Kuber.Machinery.Cel.Syntax;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Costs;

/// <summary>
/// Estimates what an expression may cost before it runs, from how large the values may be that it reads. Costs are in the units of
/// cel-go; whether a field is set costs nothing, as Kubernetes has it.
/// </summary>
public sealed partial class CelCostEstimator
{
    private const ulong ListCost = 10;
    private const ulong MapCost = 30;
    private const ulong ObjectCost = 40;

    private readonly CelAst ast;
    private readonly CelEnvironment environment;
    private readonly Func<ImmutableArray<string>, CelSize?> sizes;
    private readonly Dictionary<string, Stack<LocalSize>> locals = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ImmutableArray<string>> paths = [];
    private readonly Dictionary<int, CelSize> known = [];
    private readonly Dictionary<int, EntrySize> entries = [];

    private CelCostEstimator(CelEnvironment environment, CelAst ast, Func<ImmutableArray<string>, CelSize?> sizes)
    {
        this.environment = environment;
        this.ast = ast;
        this.sizes = sizes;
    }

    /// <summary>What an expression may cost.</summary>
    /// <param name="environment">The environment it was checked in.</param>
    /// <param name="ast">The expression.</param>
    /// <param name="sizes">
    /// How large a value may be that is read from a variable, by the path to it: the variable, then fields, <c>@items</c> for any
    /// item of a list, <c>@indices</c> for its indexes, <c>@keys</c> and <c>@values</c> for those of a map. Null where it says nothing.
    /// </param>
    public static CelCost Estimate(CelEnvironment environment, CelAst ast, Func<ImmutableArray<string>, CelSize?> sizes) =>
        new CelCostEstimator(environment, ast, sizes).Cost(ast.Root);

    private CelCost Cost(CelNode node) => node switch
    {
        CelIdent ident => Ident(ident),
        CelSelect select => Select(select),
        CelCall call => Call(call),
        CelListNode list => List(list),
        CelMapNode map => Map(map),
        CelStructNode made => Sum(made.Fields.Select(f => Cost(f.Value))) + CelCost.Fixed(ObjectCost),
        CelComprehension loop => IsBinding(loop) ? Binding(loop) : Loop(loop),
        _ => CelCost.None,
    };

    private CelCost Ident(CelIdent ident)
    {
        paths[ident.Id] = Local(ident.Name) is { } local ? local.Path : [ident.Name];
        return CelCost.Fixed(1);
    }

    private CelCost Select(CelSelect select)
    {
        if (ast.ReferenceOf(select) is { } reference)
        {
            // A chain of names that is one name.
            paths[select.Id] = [reference.Name];
            return CelCost.Fixed(1);
        }

        var cost = Cost(select.Operand);
        if (select.IsTest)
        {
            return cost;
        }

        paths[select.Id] = PathOf(select.Operand).Add(select.Field);
        return ast.TypeOf(select.Operand).Kind is CelKind.Map or CelKind.Object or CelKind.Parameter ? cost + CelCost.Fixed(1) : cost;
    }

    private CelCost List(CelListNode list)
    {
        var cost = CelCost.Fixed(ListCost);
        CelSize? item = null;
        foreach (var one in list.Items)
        {
            cost += Cost(one);
            item = item?.Union(SizeOrUnbounded(one)) ?? SizeOrUnbounded(one);
        }

        entries[list.Id] = new(IsList: true, CelSize.Fixed(1), item ?? default);
        return cost;
    }

    private CelCost Map(CelMapNode map)
    {
        var cost = CelCost.Fixed(MapCost);
        CelSize? key = null;
        CelSize? value = null;
        foreach (var entry in map.Entries)
        {
            cost += Cost(entry.Key) + Cost(entry.Value);
            key = key?.Union(SizeOrUnbounded(entry.Key)) ?? SizeOrUnbounded(entry.Key);
            value = value?.Union(SizeOrUnbounded(entry.Value)) ?? SizeOrUnbounded(entry.Value);
        }

        entries[map.Id] = new(IsList: false, key ?? default, value ?? default);
        return cost;
    }

    private CelCost Loop(CelComprehension loop)
    {
        var cost = Cost(loop.Range) + Cost(loop.Start);
        Push(loop.Accumulator, new(PathOf(loop.Start), SizeOf(loop.Start), EntriesOf(loop.Start)));
        PushItems(loop);
        var each = Cost(loop.Condition) + Cost(loop.Step);
        locals[loop.Variable].Pop();
        if (loop.SecondVariable is { } second)
        {
            locals[second].Pop();
        }

        cost += Cost(loop.Result);
        locals[loop.Accumulator].Pop();
        var times = SizeOrUnbounded(loop.Range);
        cost += new CelCost(CelCost.Product(times.Min, each.Min), CelCost.Product(times.Max, each.Max));
        switch (loop.Start)
        {
            case CelConstant:
                Know(loop, SizeOf(loop.Start));
                break;
            case CelListNode or CelMapNode:
                known[loop.Id] = times;
                Know(loop, EntriesOf(loop.Step));
                break;
        }

        return cost;
    }

    private void PushItems(CelComprehension loop)
    {
        var inside = EntriesOf(loop.Range);
        var path = PathOf(loop.Range);
        var isList = inside?.IsList ?? ast.TypeOf(loop.Range).Kind == CelKind.List;
        if (loop.SecondVariable is { } second)
        {
            Push(loop.Variable, new(path.Add(isList ? "@indices" : "@keys"), inside?.Key, null));
            Push(second, new(path.Add(isList ? "@items" : "@values"), inside?.Value, null));
        }
        else
        {
            Push(loop.Variable, isList ? new(path.Add("@items"), inside?.Value, null) : new(path.Add("@keys"), inside?.Key, null));
        }
    }

    /// <summary>Whether a loop that never goes round only gives a name to a value.</summary>
    private static bool IsBinding(CelComprehension loop) =>
        loop is { Range: CelListNode { Items.Count: 0 }, Condition: CelConstant { Value: CelBool { Value: false } }, Accumulator: not "__result__" };

    private CelCost Binding(CelComprehension loop)
    {
        var cost = Cost(loop.Range) + Cost(loop.Start);
        Push(loop.Accumulator, new(PathOf(loop.Start), SizeOf(loop.Start), EntriesOf(loop.Start)));
        cost += Cost(loop.Result);
        locals[loop.Accumulator].Pop();
        Know(loop, SizeOf(loop.Result));
        Know(loop, EntriesOf(loop.Result));
        return cost;
    }

    private static CelCost Sum(IEnumerable<CelCost> costs) => costs.Aggregate(CelCost.None, static (sum, cost) => sum + cost);
}
